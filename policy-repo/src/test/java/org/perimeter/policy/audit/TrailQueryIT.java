package org.perimeter.policy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PolicyTest
class TrailQueryIT {
    @Autowired Cast cast;
    @Autowired AuditTrail trail;
    @Autowired TransactionTemplate transactions;

    private Person canada;
    private Person states;
    private long before;

    @BeforeEach
    void three_steps() {
        canada = cast.analyst(Agency.CBSA);
        states = cast.analyst(Agency.CBP);
        before = trail.head().map(AuditEntry::sequence).orElse(0L);
        take(canada, "start-draft", "draft 50%_one");
        take(canada, "save-draft", "draft 50%_one");
        take(states, "start-draft", "draft TWO");
    }

    @Test
    void savings_are_left_out_unless_they_are_asked_for() {
        assertThat(found(query("", false))).containsExactly("draft TWO", "draft 50%_one");
        assertThat(found(query("", true))).hasSize(3);
    }

    @Test
    void a_part_of_a_subject_is_found_in_any_case_and_as_it_is_written() {
        assertThat(found(query("two", true))).containsExactly("draft TWO");
        assertThat(found(query("50%_", false))).containsExactly("draft 50%_one");
        assertThat(found(query("5%1", true))).isEmpty();
    }

    @Test
    void one_agency_and_one_step_can_be_asked_for() {
        assertThat(
                        found(
                                new TrailQuery(
                                        Optional.of("start-draft"),
                                        Optional.of(Agency.CBSA),
                                        "",
                                        false)))
                .containsExactly("draft 50%_one");
    }

    @Test
    void what_comes_after_a_sequence_is_left_out() {
        assertThat(trail.find(query("", true), before + 2, 1))
                .singleElement()
                .returns(before + 1, AuditEntry::sequence);
    }

    private static TrailQuery query(String subject, boolean saves) {
        return new TrailQuery(Optional.empty(), Optional.empty(), subject, saves);
    }

    private List<String> found(TrailQuery query) {
        return trail.find(query, Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.sequence() > before)
                .map(entry -> entry.event().subject())
                .toList();
    }

    private void take(Person by, String action, String subject) {
        transactions.executeWithoutResult(
                _ -> trail.record(new AuditEvent(by.actor(), action, subject, null, null)));
    }
}
