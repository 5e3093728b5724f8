package org.perimeter.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class ProtectedFieldTest {
    private static final Policy BY_ORIGIN =
            Given.policy(
                    Given.rule(
                            "R-1",
                            new Condition.AllOf(
                                    List.of(
                                            new Condition.OneOf("shipper.country", List.of("CN")),
                                            new Condition.OneOf("port.loading", List.of("CNSHA")))),
                            new Effect.Points(1)));

    @Test
    void a_proxy_for_protected_grounds_needs_a_justification() {
        Checked check = Checked.by(Check.PROTECTED_FIELD);
        assertThat(check.in(BY_ORIGIN)).containsExactly("R-1 /governance/justification");
        assertThat(check.in(justified(" "))).hasSize(1);
        assertThat(check.in(justified("Necessary and proportionate."))).isEmpty();
        assertThat(check.fix(BY_ORIGIN)).isInstanceOf(Fix.Advice.class);
    }

    private static Policy justified(String justification) {
        Rule rule = BY_ORIGIN.rules().getFirst();
        return Given.policy(
                new Rule(
                        rule.id(),
                        rule.title(),
                        rule.when(),
                        rule.effects(),
                        rule.reasonCode(),
                        rule.reason(),
                        new Governance(
                                "CBSA",
                                "joint",
                                "",
                                "",
                                null,
                                null,
                                null,
                                null,
                                justification,
                                null)));
    }

    @Test
    void which_fields_are_protected_is_told_from_outside() {
        assertThat(found(ProtectedFields.STANDARD)).hasSize(1);
        assertThat(found(new ProtectedFields(Set.of("port.loading"))))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.text().en()).contains("looks at port.loading,"));
        assertThat(found(new ProtectedFields(Set.of()))).isEmpty();
    }

    @Test
    void a_protected_field_is_one_of_the_vocabulary() {
        assertThat(ProtectedFields.of(List.of("notify[].city"), FactSchema.standard()).paths())
                .containsExactly("notify[].city");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ProtectedFields.of(List.of("notify.city", "eta"), FactSchema.standard()))
                .withMessageStartingWith("Not fields of the vocabulary: notify.city\nMaybe ");
    }

    @Test
    void what_comes_with_the_product_are_fields() {
        assertThat(ProtectedFields.of(ProtectedFields.STANDARD.paths(), FactSchema.standard()))
                .isEqualTo(ProtectedFields.STANDARD);
    }

    private static List<Finding> found(ProtectedFields fields) {
        Yardstick yardstick =
                new Yardstick(FactSchema.standard(), Lists.none(), fields, Absence.NOT_COUNTED);
        return PolicyChecks.of(BY_ORIGIN, yardstick).stream()
                .filter(finding -> finding.check().equals("protected-field"))
                .toList();
    }
}
