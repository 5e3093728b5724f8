package org.perimeter.policy.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Locks by name, held to the end of the transaction. The schema's own guards take the same ones.
@Component
public class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Waits until no other transaction holds it. Whoever needs several takes programme, draft, version in this order.
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String kind, String id) {
        jdbc.sql("SELECT perimeter.lock_for_change(?, ?) IS NULL")
                .params(kind, id)
                .query(Boolean.class)
                .single();
    }
}
