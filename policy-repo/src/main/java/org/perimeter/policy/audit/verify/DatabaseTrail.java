package org.perimeter.policy.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;

/// The trail in a database, read row by row in one snapshot.
public final class DatabaseTrail implements Iterator<AuditEntry>, AutoCloseable {
    private static final int FETCHED = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;

    /// @param connection in a transaction, so that rows are fetched as they are read
    public DatabaseTrail(Connection connection) throws SQLException {
        statement =
                connection.prepareStatement(
                        "SELECT * FROM perimeter.audit_entry ORDER BY sequence");
        statement.setFetchSize(FETCHED);
        rows = statement.executeQuery();
        more = rows.next();
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public AuditEntry next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            AuditEntry entry = AuditTrail.entry(rows, 0);
            more = rows.next();
            return entry;
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
