package org.perimeter.testing;

import java.time.LocalDate;
import java.util.List;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Programme;

/// Policies and hashes to work with.
public final class Samples {
    private Samples() {}

    /// A policy that may be submitted, with as many rules as points are given.
    public static Policy policy(Programme programme, int... points) {
        Policy blank = programme.blankPolicy();
        var rules = new java.util.ArrayList<Rule>();
        for (int i = 0; i < points.length; i++) {
            rules.add(rule("R-" + (i + 1), points[i]));
        }
        return new Policy(
                programme.slug(),
                new Condition.Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                blank.dispositions(),
                blank.bands(),
                rules);
    }

    /// A policy whose one rule looks the port of loading up in a list.
    public static Policy lookingUp(Programme programme, String list) {
        Policy blank = programme.blankPolicy();
        return new Policy(
                programme.slug(),
                new Condition.Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
                blank.dispositions(),
                blank.bands(),
                List.of(rule("R-1", 5, new Condition.InList("port.loading", list))));
    }

    /// A policy whose first rule is to be reviewed by a day, and whose second much later.
    public static Policy reviewedBy(Programme programme, int points, LocalDate day) {
        Policy policy = policy(programme, points, points);
        Rule rule = policy.rules().getFirst();
        Governance before = rule.governance();
        var governance =
                new Governance(
                        before.owner(),
                        before.releasability(),
                        before.rationale(),
                        before.basis(),
                        null,
                        null,
                        null,
                        day);
        var dated =
                new Rule(
                        rule.id(),
                        rule.title(),
                        rule.when(),
                        rule.effects(),
                        rule.reasonCode(),
                        rule.reason(),
                        governance);
        return new Policy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                policy.bands(),
                List.of(dated, policy.rules().getLast()));
    }

    private static Rule rule(String id, int points) {
        return rule(id, points, new Condition.Compare("grossWeight", Comparison.AT_LEAST, "20000"));
    }

    private static Rule rule(String id, int points, Condition when) {
        return new Rule(
                id,
                new Bilingual("Heavy cargo", "Fret lourd"),
                when,
                List.of(new Effect.Points(points), new Effect.Floor(Disposition.REFER, null)),
                "HEAVY_CARGO",
                new Bilingual("The cargo is heavy.", "Le fret est lourd."),
                new Governance(
                        "CBSA",
                        "joint",
                        "To try things.",
                        "None",
                        null,
                        null,
                        null,
                        LocalDate.parse("2199-03-31")));
    }

    public static Hash hash(String text) {
        return Hash.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
