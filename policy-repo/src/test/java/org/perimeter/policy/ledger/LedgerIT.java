package org.perimeter.policy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Ids;
import org.perimeter.scoring.log.LogRecord;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class LedgerIT {
    private static final Instant AS_OF = Instant.parse("2026-03-04T05:06:07.008Z");

    @Autowired Ledger ledger;
    @Autowired Ids ids;

    private String node;

    @BeforeEach
    void a_node_of_its_own() {
        node = ids.next().toString().substring(0, 8);
    }

    @Test
    void a_decision_is_found_byte_for_byte_with_its_client_and_facts() {
        LogRecord logged = logged(1, "{\"grossWeight\":\"12\"}");

        ledger.record(List.of(logged));

        var found = ledger.decision(logged.decisionId()).orElseThrow();
        assertThat(found.decision()).isEqualTo(logged.decision());
        assertThat(found.client()).isEqualTo("client-1");
        LedgerEntry entry = ledger.find(logged.decisionId()).orElseThrow();
        assertThat(entry.decision().asOf()).isEqualTo(AS_OF.plusSeconds(1));
        assertThat(ledger.facts(entry.factsHash()).map(LedgerIT::text)).contains(logged.facts());
    }

    @Test
    void what_comes_again_is_passed_over() {
        LogRecord first = logged(1, "{}");
        ledger.record(List.of(first));

        ledger.record(List.of(first, logged(2, "{}")));

        assertThat(ledger.before("test-" + node, AS_OF.plus(Duration.ofDays(1)), 10))
                .extracting(entry -> entry.decision().decisionId())
                .containsExactly(node + "-1-2", node + "-1-1");
    }

    @Test
    void more_than_a_batch_is_recorded_whole() {
        List<LogRecord> many =
                IntStream.rangeClosed(1, 1_201)
                        .mapToObj(i -> logged(i, "{\"n\":\"" + i + "\"}"))
                        .toList();

        ledger.record(many);
        ledger.record(many);

        assertThat(ledger.decision(node + "-1-1201")).isPresent();
    }

    @Test
    void all_are_read_in_parts_though_some_share_an_instant() {
        ledger.record(
                List.of(logged(1, "{}"), logged(2, "{}"), at(1, 3), at(1, 4), logged(5, "{}")));
        String programme = "test-" + node;
        List<String> read = new ArrayList<>();

        List<LedgerEntry> part = ledger.after(programme, LedgerPlace.START, 2);
        while (!part.isEmpty()) {
            part.forEach(entry -> read.add(entry.decision().decisionId()));
            part = ledger.after(programme, LedgerPlace.of(part.getLast()), 2);
        }

        assertThat(read)
                .containsExactly(
                        node + "-1-5", node + "-1-2", node + "-1-1", node + "-1-3", node + "-1-4");
    }

    @Test
    void another_decision_under_the_same_id_is_refused_with_all_that_came_with_it() {
        ledger.record(List.of(logged(1, "{}")));

        assertThatThrownBy(() ->
                        ledger.record(List.of(logged(2, "{}"), logged(1, "{\"other\":\"1\"}"))))
                .isInstanceOf(LedgerConflict.class)
                .hasMessageContaining(node + "-1-1");
        assertThat(ledger.decision(node + "-1-2")).isEmpty();
    }

    @Test
    void facts_that_do_not_fit_their_hash_are_refused() {
        LogRecord honest = logged(1, "{}");
        var forged =
                new LogRecord(
                        honest.decisionId(),
                        honest.client(),
                        Samples.hash("other facts").hex(),
                        honest.facts(),
                        honest.decision());

        assertThatThrownBy(() -> ledger.record(List.of(forged)))
                .hasStackTraceContaining("canonical_facts");
        assertThat(ledger.decision(honest.decisionId())).isEmpty();
    }

    @Test
    void an_unknown_id_is_not_found() {
        assertThat(ledger.decision(node + "-1-77")).isEmpty();
    }

    private LogRecord logged(int sequence, String facts) {
        return logged(sequence, sequence, facts);
    }

    private LogRecord at(int second, int sequence) {
        return logged(second, sequence, "{}");
    }

    private LogRecord logged(int second, int sequence, String facts) {
        String id = node + "-1-" + sequence;
        var decision =
                new Decision(
                        Decision.SCHEMA,
                        id,
                        new BillRef("BILL" + sequence, 1),
                        "test-" + node,
                        new ReleaseRef(1, Samples.hash("release").hex()),
                        "test",
                        AS_OF.plusSeconds(second),
                        Cause.MESSAGE,
                        Scope.IN,
                        0,
                        Disposition.RELEASE,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        return new LogRecord(
                id,
                "client-1",
                Hash.of(facts.getBytes(StandardCharsets.UTF_8)).hex(),
                facts,
                text(DecisionJson.canonical(decision)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
