package org.perimeter.engine.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;

class DelegationDifferenceTest {
    private static final Delegation PORTS = new Delegation("ports", "CBSA", 1_500, 20);

    @Test
    void a_delegation_is_said_in_both_languages() {
        assertThat(DelegationDifference.sentence(PORTS).en())
                .isEqualTo(
                        "CBSA alone may release other entries of the list ports: at most 1,500, and 20 changes a day"
                                + " (UTC)");
        assertThat(DelegationDifference.sentence(PORTS).fr())
                .startsWith("CBSA peut publier seul d’autres entrées de la liste ports : 1")
                .contains("500 au plus, et 20 changements par jour (UTC)");
    }

    @Test
    void what_is_delegated_taken_back_or_limited_otherwise_is_a_change() {
        var names = new Delegation("names", "CBP", 5, 1);
        var more = new Delegation("ports", "CBSA", 1_500, 21);
        assertThat(DelegationDifference.between(List.of(PORTS), List.of(PORTS))).isEmpty();
        assertThat(DelegationDifference.between(List.of(PORTS), List.of(more)))
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.CHANGED));
        assertThat(DelegationDifference.between(List.of(PORTS), List.of(names)))
                .extracting(Change::kind, Change::part)
                .containsExactly(
                        tuple(Kind.ADDED, "/delegations/names"),
                        tuple(Kind.REMOVED, "/delegations/ports"));
    }
}
