package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.MustCatchEvent.Reached;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class MustCatchEventTest {
    private static final String HERE = "{\"port.discharge\":\"CAPRR\"}";
    private static final MustCatchEvent EVENT = event(HERE, Disposition.HOLD);

    @Test
    void it_is_caught_by_the_weakest_disposition_and_by_any_stronger_one_whatever_rule_fires() {
        assertThat(caught(EVENT, new Effect.Floor(Disposition.REFER, null))).isFalse();
        assertThat(caught(EVENT, new Effect.Floor(Disposition.HOLD, null))).isTrue();
        assertThat(caught(EVENT, new Effect.Force(Disposition.EXAMINE, null))).isTrue();
        assertThat(caught(EVENT, new Effect.Points(60))).isTrue();
        assertThat(caught(EVENT, new Effect.Points(60), new Effect.Cap(Disposition.REFER)))
                .isFalse();
    }

    @Test
    void a_proposal_not_to_load_counts_as_what_it_proposes() {
        assertThat(
                        caught(
                                EVENT.atLeast(Disposition.DO_NOT_LOAD),
                                new Effect.Floor(Disposition.DO_NOT_LOAD, null)))
                .isTrue();
    }

    @Test
    void what_is_rejected_is_not_caught_since_nobody_holds_the_cargo_meanwhile() {
        assertThat(
                        caught(
                                EVENT,
                                new Effect.Floor(Disposition.EXAMINE, null),
                                new Effect.Reject("MISSING_SHP_NAME")))
                .isFalse();
    }

    @Test
    void what_is_out_of_scope_is_not_caught_and_what_may_be_in_it_is() {
        Effect hold = new Effect.Floor(Disposition.HOLD, null);
        assertThat(caught(event("{\"port.discharge\":\"CAVAN\"}", Disposition.HOLD), hold))
                .isFalse();
        assertThat(caught(event("{}", Disposition.HOLD), hold)).isTrue();
    }

    @Test
    void an_event_that_everything_would_catch_cannot_be_made_or_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event(HERE, Disposition.RELEASE))
                .withMessageContaining("Maybe REFER is meant");
        byte[] written = CanonicalJson.of(EVENT);
        assertThat(MustCatchEvent.read(written)).isEqualTo(EVENT);
        String weak = new String(written, UTF_8).replace("HOLD", "RELEASE");
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> MustCatchEvent.read(weak.getBytes(UTF_8)));
    }

    @Test
    void a_check_names_every_event_that_is_missed_and_every_one_that_cannot_be_read() {
        var settings =
                new ProgrammeSettings(
                        null,
                        List.of(
                                new MustCatchEvent("caught", EVENT.facts(), Disposition.REFER),
                                new MustCatchEvent("missed", EVENT.facts(), Disposition.EXAMINE),
                                MustCatchEvent.of(
                                        "unreadable",
                                        "{\"no.such.field\":\"1\"}".getBytes(UTF_8),
                                        Disposition.HOLD)));
        ResolvedPolicy policy = policy(new Effect.Floor(Disposition.HOLD, null));

        assertThat(
                        new MustCatchCheck(settings, Examples.NOON)
                                .missed(policy, new ReferencePolicyEvaluator(policy)))
                .satisfiesExactly(
                        missed -> {
                            assertThat(missed.reason()).isEqualTo(Reason.MUST_CATCH_MISSED);
                            assertThat(missed.place()).isEqualTo("content#/settings/mustCatch/1");
                            assertThat(missed.text()).contains("missed", "EXAMINE", "HOLD");
                        },
                        unreadable ->
                                assertThat(unreadable.reason()).isEqualTo(Reason.WRONG_VALUE));
    }

    @Test
    void nothing_is_caught_where_nothing_was_decided() {
        assertThat(EVENT.isCaughtBy(new Reached(Scope.IN, null, List.of("A_CODE")))).isFalse();
    }

    private static boolean caught(MustCatchEvent event, Effect... effects) {
        ResolvedPolicy policy = policy(effects);
        return event.isCaughtBy(
                event.reached(new ReferencePolicyEvaluator(policy), policy, Examples.NOON));
    }

    /// One rule that always fires.
    private static ResolvedPolicy policy(Effect... effects) {
        Rule like = Examples.rule("R-1", new Condition.Missing("eta"));
        Rule rule =
                new Rule(
                        like.id(),
                        like.title(),
                        like.when(),
                        List.of(effects),
                        like.reasonCode(),
                        new Bilingual("It came late", "Arrivé en retard"),
                        like.governance());
        Policy policy =
                new Policy(
                        "prince-rupert",
                        new Condition.Compare(
                                "port.discharge", Condition.Comparison.EQUAL, "CAPRR"),
                        List.of(Disposition.values()),
                        List.of(
                                new Policy.Band(0, Disposition.RELEASE),
                                new Policy.Band(60, Disposition.HOLD)),
                        List.of(rule));
        return switch (Resolver.resolve(policy, FactSchema.standard())) {
            case Resolution.Ready(var ready) -> ready;
            case Resolution.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private static MustCatchEvent event(String facts, Disposition atLeast) {
        return MustCatchEvent.of("tea with a lining", facts.getBytes(UTF_8), atLeast);
    }
}
