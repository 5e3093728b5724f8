package org.perimeter.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.DecisionMaker;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.decision.Replay;
import org.perimeter.engine.decision.Stamp;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.FactsJson;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;
import org.perimeter.ui.decision.DecisionPresenter.Lost;
import org.perimeter.ui.look.Saying.Kind;

class DecisionPresenterTest {
    private static final Instant AS_OF = Instant.parse("2026-03-01T12:00:00Z");
    private static final Condition LOADED_THERE =
            new Condition.Compare("port.loading", Comparison.EQUAL, "CNSHA");
    private static final Facts FACTS =
            Facts.of(null).set(field("port.loading"), new Value.Text("CNSHA")).build();
    private static final ResolvedPolicy POLICY =
            resolved(
                    rule("R-4", LOADED_THERE, null),
                    rule("R-3", LOADED_THERE, LocalDate.of(2099, 1, 1)),
                    rule(
                            "R-2",
                            new Condition.Compare("grossWeight", Comparison.GREATER, "1000"),
                            null),
                    rule(
                            "R-1",
                            new Condition.Compare("port.loading", Comparison.EQUAL, "KRPUS"),
                            null));

    private final Desk desk = new Desk();

    @Test
    void a_rule_that_fired_tells_what_it_read() {
        var hit = desk.entry.decision().hits().getFirst();

        var saying = presenter().why(hit).orElseThrow();

        assertThat(hit.ruleId()).isEqualTo("R-4");
        assertThat(saying.kind()).isEqualTo(Kind.FIRED);
        assertThat(saying.why()).isPresent();
    }

    @Test
    void the_rules_without_a_part_are_told_by_id() {
        assertThat(presenter().silent()).extracting(Rule::id).containsExactly("R-1", "R-2", "R-3");
    }

    @Test
    void a_rule_that_failed_tells_what_would_have_made_it_fire() {
        var why = presenter().whyNot("R-1").orElseThrow();

        assertThat(why.saying().kind()).isEqualTo(Kind.NOT_FIRED);
        assertThat(why.nearest().orElseThrow().steps())
                .singleElement()
                .extracting(Step::place)
                .isEqualTo("port.loading");
    }

    @Test
    void a_rule_that_lacked_a_field_is_unknown() {
        var why = presenter().whyNot("R-2").orElseThrow();

        assertThat(why.saying().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(why.nearest()).isPresent();
    }

    @Test
    void a_rule_out_of_its_validity_is_told_as_that_and_without_a_change() {
        var why = presenter().whyNot("R-3").orElseThrow();

        assertThat(why.saying().kind()).isEqualTo(Kind.OUT_OF_VALIDITY);
        assertThat(why.inForce()).isFalse();
        assertThat(why.nearest()).isEmpty();
    }

    @Test
    void nobody_is_told_why_a_rule_did_not_fire_that_did() {
        assertThat(presenter().whyNot("R-4")).isEmpty();
        assertThat(presenter().whyNot("R-99")).isEmpty();
    }

    @Test
    void the_decision_comes_out_the_same() {
        assertThat(presenter().replay()).containsInstanceOf(Replay.Same.class);
    }

    @Test
    void a_record_that_was_changed_comes_out_otherwise() {
        desk.document =
                DecisionJson.canonical(desk.decision(new BillRef("ANOTHER", 1), resolved()));

        assertThat(presenter().replay()).containsInstanceOf(Replay.Different.class);
    }

    @Test
    void without_facts_only_the_record_is_told() {
        desk.facts = null;

        assertThat(presenter().lost()).contains(Lost.FACTS);
        assertThat(presenter().why(desk.entry.decision().hits().getFirst())).isEmpty();
        assertThat(presenter().whyNot("R-1")).isEmpty();
        assertThat(presenter().replay()).isEmpty();
    }

    @Test
    void facts_that_are_not_those_of_the_hash_are_not_shown() {
        desk.facts = FactsJson.canonical(Facts.of(null).build());

        assertThat(presenter().lost()).contains(Lost.FACTS_CHANGED);
        assertThat(presenter().facts()).isEmpty();
    }

    @Test
    void without_its_release_a_decision_is_not_explained() {
        desk.policy = null;

        assertThat(presenter().lost()).contains(Lost.RELEASE);
        assertThat(presenter().facts()).isPresent();
        assertThat(presenter().silent()).isEmpty();
    }

    private DecisionPresenter presenter() {
        return DecisionPresenter.of(desk, "d-1").orElseThrow();
    }

    private static Field field(String path) {
        return FactSchema.standard().field(path).orElseThrow();
    }

    private static ResolvedPolicy resolved(Rule... rules) {
        var policy =
                new Policy(
                        "prince-rupert",
                        new Condition.Missing("bill.house"),
                        List.of(Disposition.RELEASE),
                        List.of(new Policy.Band(0, Disposition.RELEASE)),
                        List.of(rules));
        return ((Resolution.Ready) Resolver.resolve(policy, FactSchema.standard())).policy();
    }

    private static Rule rule(String id, Condition when, @Nullable LocalDate from) {
        return new Rule(
                id,
                new Bilingual("Rule", "Règle"),
                when,
                List.of(new Effect.Points(1)),
                "TEST",
                new Bilingual("Because.", "Parce que."),
                new Governance("CBSA", "joint", "Because.", "Act", null, from, null, null));
    }

    /// One decision with its facts and its release.
    private static final class Desk implements DecisionDesk {
        private final LedgerEntry entry;
        private @Nullable ResolvedPolicy policy = POLICY;
        private byte @Nullable [] facts = FactsJson.canonical(FACTS);
        private byte[] document;

        Desk() {
            Decision decision = decision(new BillRef("BILL1", 1), POLICY);
            this.document = DecisionJson.canonical(decision);
            this.entry =
                    new LedgerEntry(decision, "client", Hash.of(FactsJson.canonical(FACTS)), AS_OF);
        }

        Decision decision(BillRef bill, ResolvedPolicy by) {
            return DecisionMaker.decide(
                    new ReferencePolicyEvaluator(by),
                    by,
                    FACTS,
                    new Stamp(
                            "d-1",
                            bill,
                            new ReleaseRef(1, Hash.of(new byte[0]).hex()),
                            "test",
                            AS_OF,
                            Cause.MESSAGE,
                            List.of()));
        }

        @Override
        public List<Programme> programmes() {
            return List.of();
        }

        @Override
        public List<LedgerEntry> after(String programme, LedgerPlace place, int limit) {
            return List.of(entry);
        }

        @Override
        public Optional<LedgerEntry> find(String decisionId) {
            return Optional.of(entry).filter(one -> one.decision().decisionId().equals(decisionId));
        }

        @Override
        public Optional<byte[]> facts(LedgerEntry of) {
            return Optional.ofNullable(facts);
        }

        @Override
        public byte[] document(LedgerEntry of) {
            return document;
        }

        @Override
        public Optional<ResolvedPolicy> policy(LedgerEntry of) {
            return Optional.ofNullable(policy);
        }
    }
}
