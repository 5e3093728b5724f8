package org.perimeter.policy.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.scoring.log.LedgerIntake;
import org.perimeter.scoring.log.LedgerLookup;
import org.perimeter.scoring.log.LogRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// The decisions of all scoring nodes. Each is recorded once, however often its node sends it.
@Service
public class Ledger implements LedgerIntake, LedgerLookup {
    private static final int BATCH = 500;

    private final JdbcTemplate intake;
    private final TransactionOperations intakeTransactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    /// @param intake under the login that adds decisions and does nothing else
    public Ledger(@Qualifier("intake") DataSource intake, JdbcClient jdbc, Clock clock) {
        this.intake = new JdbcTemplate(intake);
        this.intakeTransactions = new TransactionTemplate(new DataSourceTransactionManager(intake));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records all or none.
    ///
    /// @throws LedgerConflict when another decision has the id of one of them
    @Override
    public void record(List<LogRecord> records) {
        intakeTransactions.executeWithoutResult(_ -> add(records));
    }

    private void add(List<LogRecord> records) {
        OffsetDateTime now = utc(clock.instant());
        intake.batchUpdate(
                "INSERT INTO perimeter.canonical_facts (hash, facts, recorded_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                records,
                BATCH,
                (statement, entry) -> {
                    statement.setString(1, entry.factsHash());
                    statement.setBytes(2, entry.facts().getBytes(StandardCharsets.UTF_8));
                    statement.setObject(3, now);
                });
        int[][] written =
                intake.batchUpdate(
                        "INSERT INTO perimeter.decision (decision_id, programme, client, facts_hash, document, as_of,"
                                + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        records,
                        BATCH,
                        (statement, entry) -> {
                            byte[] document = entry.decision().getBytes(StandardCharsets.UTF_8);
                            Decision decision = DecisionJson.read(document);
                            statement.setString(1, entry.decisionId());
                            statement.setString(2, decision.programme());
                            statement.setString(3, entry.client());
                            statement.setString(4, entry.factsHash());
                            statement.setBytes(5, document);
                            statement.setObject(6, utc(decision.asOf()));
                            statement.setObject(7, now);
                        });
        for (int i = 0; i < records.size(); i++) {
            if (written[i / BATCH][i % BATCH] == 0) {
                requireSame(records.get(i));
            }
        }
    }

    private void requireSame(LogRecord entry) {
        Boolean same =
                intake.queryForObject(
                        "SELECT perimeter.same_decision(?, ?, ?, ?)",
                        Boolean.class,
                        entry.decisionId(),
                        entry.client(),
                        entry.factsHash(),
                        entry.decision().getBytes(StandardCharsets.UTF_8));
        if (!Boolean.TRUE.equals(same)) {
            throw new LedgerConflict(entry.decisionId());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Entry> decision(String decisionId) {
        return jdbc.sql("SELECT client, document FROM perimeter.decision WHERE decision_id = ?")
                .param(decisionId)
                .query((row, number) ->
                        new Entry(
                                row.getString("client"),
                                new String(row.getBytes("document"), StandardCharsets.UTF_8)))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<LedgerEntry> find(String decisionId) {
        return jdbc.sql("SELECT * FROM perimeter.decision WHERE decision_id = ?")
                .param(decisionId)
                .query(Ledger::entry)
                .optional();
    }

    /// The newest decisions of a programme before an instant, newest first.
    @Transactional(readOnly = true)
    public List<LedgerEntry> before(String programme, Instant asOf, int limit) {
        return jdbc.sql(
                        "SELECT * FROM perimeter.decision WHERE programme = ? AND as_of < ?"
                                + " ORDER BY as_of DESC, decision_id LIMIT ?")
                .params(programme, utc(asOf), limit)
                .query(Ledger::entry)
                .list();
    }

    /// The decisions of a programme that come after a place, newest first: the way to read all of them in parts.
    @Transactional(readOnly = true)
    public List<LedgerEntry> after(String programme, LedgerPlace place, int limit) {
        return jdbc.sql(
                        "SELECT * FROM perimeter.decision WHERE programme = ? AND as_of <= ?"
                                + " AND (as_of < ? OR decision_id > ?)"
                                + " ORDER BY as_of DESC, decision_id LIMIT ?")
                .params(programme, utc(place.asOf()), utc(place.asOf()), place.decisionId(), limit)
                .query(Ledger::entry)
                .list();
    }

    /// The canonical facts of that hash; empty when they were disposed of, or never came.
    @Transactional(readOnly = true)
    public Optional<byte[]> facts(Hash hash) {
        return jdbc.sql("SELECT facts FROM perimeter.canonical_facts WHERE hash = ?")
                .param(hash.hex())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
        return new LedgerEntry(
                DecisionJson.read(row.getBytes("document")),
                row.getString("client"),
                new Hash(row.getString("facts_hash")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
