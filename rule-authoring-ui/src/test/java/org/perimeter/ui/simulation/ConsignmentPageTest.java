package org.perimeter.ui.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.decision.Explanation;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.simulation.comparison.ComparedConsignment.Judged;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.Matrix;
import org.perimeter.simulation.comparison.Side;
import org.perimeter.simulation.comparison.SwapSet;
import org.perimeter.simulation.replay.Background;
import org.perimeter.simulation.replay.Judge;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.ui.look.Saying.Kind;
import org.perimeter.ui.simulation.ConsignmentPage.Line;

class ConsignmentPageTest {
    private static final Condition HOLDS =
            new Condition.AllOf(List.of(new Condition.Not(new Condition.Missing("bill.number"))));
    private static final Condition FAILS = new Condition.Missing("bill.number");

    private final MemorySimulations desk = new MemorySimulations();
    private final Run run = desk.finished(MemorySimulations.YEAR);
    private final Recorded recorded = new PrinceRupertHistory(1, 1, MemorySimulations.NOW).row(0);

    @Test
    void rules_that_say_something_else_come_first_then_those_that_fired() {
        var page =
                page(
                        policy(rule("R-1", FAILS, null), rule("R-2", HOLDS, null)),
                        policy(
                                rule("R-1", FAILS, null),
                                rule("R-2", HOLDS, null),
                                rule("R-3", HOLDS, null)));

        assertThat(page.lines())
                .extracting(line -> line.rule().id())
                .containsExactly("R-3", "R-2", "R-1");
        assertThat(page.lines()).extracting(Line::differs).containsExactly(true, false, false);
        assertThat(page.lines().getFirst().a().kind()).isEqualTo(Kind.ABSENT);
        assertThat(page.lines().getFirst().b().kind()).isEqualTo(Kind.FIRED);
        assertThat(page.lines().getLast().a().kind()).isEqualTo(Kind.NOT_FIRED);
    }

    @Test
    void a_rule_out_of_its_validity_holds_and_does_not_count() {
        var page =
                page(
                        policy(rule("R-1", HOLDS, LocalDate.of(2099, 1, 1))),
                        policy(rule("R-1", HOLDS, null)));

        assertThat(page.lines().getFirst().a().kind()).isEqualTo(Kind.OUT_OF_VALIDITY);
        assertThat(page.lines().getFirst().differs()).isTrue();
    }

    private ConsignmentPage page(Policy a, Policy b) {
        var found =
                new ComparedConsignment(
                        0,
                        recorded,
                        CanonicalFacts.of(recorded.consignment()),
                        judged(a),
                        judged(b));
        return new ConsignmentPresenter(desk, new One(found))
                .page(run.id(), run.id(), 0)
                .orElseThrow()
                .orElseThrow();
    }

    private Judged judged(Policy policy) {
        var judge =
                Judge.of(
                        Content.of(policy, List.of()),
                        MemorySimulations.NOW,
                        ReferencePolicyEvaluator::new,
                        Background.NONE);
        return new Judged(
                policy,
                judge.decide(recorded, ""),
                Explanation.of(judge.policy(), CanonicalFacts.of(recorded.consignment())));
    }

    private static Policy policy(Rule... rules) {
        return new Policy(
                "prince-rupert",
                HOLDS,
                MemorySimulations.PROGRAMME.dispositions(),
                MemorySimulations.PROGRAMME.bands(),
                List.of(rules));
    }

    private static Rule rule(String id, Condition when, LocalDate from) {
        return new Rule(
                id,
                new Bilingual("A rule", "Une règle"),
                when,
                List.of(new Effect.Points(1)),
                "A_REASON",
                new Bilingual("A reason.", "Une raison."),
                new Governance("CBSA", "joint", "To try things.", "None", null, from, null, null));
    }

    private record One(ComparedConsignment found) implements ComparisonDesk {
        @Override
        public Answer<Comparison> compare(RunId a, RunId b) {
            var run = new MemorySimulations().finished(MemorySimulations.YEAR);
            var side = new Side(run, ((RunState.Done) run.state()).result());
            return Answer.done(
                    new Comparison(
                            side,
                            side,
                            MemorySimulations.YEAR,
                            new Matrix(java.util.Collections.emptySortedMap())));
        }

        @Override
        public SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit) {
            throw new UnsupportedOperationException("Only one consignment is asked for");
        }

        @Override
        public Optional<ComparedConsignment> consignment(Comparison comparison, long row) {
            return Optional.of(found);
        }
    }
}
