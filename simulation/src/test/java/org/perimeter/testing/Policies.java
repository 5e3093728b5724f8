package org.perimeter.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Condition.Words;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Policies for Prince Rupert over what the invented history has.
public final class Policies {
    public static final Rule CHECK_DIGIT =
            rule(
                    "R-11",
                    some(
                            "containers[]",
                            new Not(new Valid("containers[].number", Validator.CONTAINER_NUMBER))),
                    null,
                    new Effect.Floor(Disposition.REFER, null));
    public static final Rule NO_CLASS =
            rule(
                    "R-16",
                    some(
                            "goods[]",
                            some("goods[].dangerous[]", new Missing("goods[].dangerous[].class"))),
                    null,
                    new Effect.Refer("dangerous-goods"),
                    new Effect.Points(30));
    public static final Rule VAGUE =
            rule(
                    "R-02",
                    some(
                            "goods[]",
                            new Words(
                                    "goods[].description",
                                    TextTest.EQUALS,
                                    List.of("fak", "misc", "samples", "gifts"))),
                    null,
                    new Effect.Points(100),
                    new Effect.Floor(Disposition.HOLD, null));

    /// Fires on everything that is heavy, but only from 2030 on.
    public static final Rule HEAVY_LATER =
            rule(
                    "R-90",
                    new Compare("grossWeight", Comparison.AT_LEAST, "20000"),
                    LocalDate.of(2030, 1, 1),
                    new Effect.Floor(Disposition.EXAMINE, ExamKind.FULL));

    private Policies() {}

    public static Policy of(Rule... rules) {
        return new Policy(
                "prince-rupert",
                new AllOf(
                        List.of(
                                new Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                                new Compare("onward.mode", Comparison.EQUAL, "rail"),
                                new Compare("onward.landPort", Comparison.EQUAL, "USINL"))),
                List.of(
                        Disposition.RELEASE,
                        Disposition.REFER,
                        Disposition.HOLD,
                        Disposition.EXAMINE),
                List.of(
                        new Band(0, Disposition.RELEASE),
                        new Band(30, Disposition.REFER),
                        new Band(60, Disposition.HOLD),
                        new Band(100, Disposition.EXAMINE)),
                List.of(rules));
    }

    /// The same rule with other effects.
    public static Rule with(Rule rule, Effect... effects) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.when(),
                List.of(effects),
                rule.reasonCode(),
                rule.reason(),
                rule.governance());
    }

    private static Condition some(String over, Condition each) {
        return new Quantified(Quantifier.SOME, over, each);
    }

    private static Rule rule(
            String id, Condition when, @Nullable LocalDate from, Effect... effects) {
        return new Rule(
                id,
                new Bilingual("A rule", "Une règle"),
                when,
                List.of(effects),
                "A_REASON",
                new Bilingual("A reason.", "Une raison."),
                new Governance(
                        "CBSA",
                        "joint",
                        "To try things.",
                        "None",
                        null,
                        from,
                        null,
                        LocalDate.parse("2199-03-31")));
    }
}
