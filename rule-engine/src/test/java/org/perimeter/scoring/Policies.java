package org.perimeter.scoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.GoldenCase.Expected;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// A small Prince Rupert policy: container check digits, UN numbers without a class, and one code that rejects.
public final class Policies {
    private Policies() {}

    /// @param points what a wrong check digit adds; another number is another content
    public static Content content(int points, GoldenCase... more) {
        List<GoldenCase> golden =
                new java.util.ArrayList<>(
                        List.of(
                                golden(
                                        "nothing known",
                                        "{}",
                                        new Expected(
                                                Scope.UNKNOWN,
                                                0,
                                                Disposition.RELEASE,
                                                null,
                                                List.of(),
                                                List.of()))));
        golden.addAll(List.of(more));
        return Content.of(
                new Policy(
                        Agencies.PROGRAMME,
                        new Compare("port.discharge", Comparison.EQUAL, "CAPRR"),
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
                        List.of(checkDigit(points), unWithoutClass(), embargo())),
                golden);
    }

    /// One rule that looks the port of loading up in a list.
    ///
    /// @param lists what the content pins
    public static Content looksUp(String list, Map<String, Hash> lists) {
        Content like = content(20);
        Policy policy =
                new Policy(
                        like.policy().programme(),
                        like.policy().scope(),
                        like.policy().dispositions(),
                        like.policy().bands(),
                        List.of(
                                rule(
                                        "R-1",
                                        "ELEVATED_PORT",
                                        new Condition.InList("port.loading", list),
                                        new Effect.Points(35))));
        return Content.of(policy, new TreeMap<>(lists), List.of());
    }

    public static GoldenCase golden(String name, String facts, Expected expected) {
        return GoldenCase.of(name, facts.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static Rule checkDigit(int points) {
        return rule(
                "R-11",
                "CONTAINER_CHECK_DIGIT",
                new Quantified(
                        Quantifier.SOME,
                        "containers[]",
                        new Not(new Valid("containers[].number", Validator.CONTAINER_NUMBER))),
                new Effect.Points(points),
                new Effect.Floor(Disposition.REFER, null));
    }

    private static Rule unWithoutClass() {
        return rule(
                "R-16",
                "UN_WITHOUT_CLASS",
                new Quantified(
                        Quantifier.SOME,
                        "goods[]",
                        new Quantified(
                                Quantifier.SOME,
                                "goods[].dangerous[]",
                                new AllOf(
                                        List.of(
                                                new Not(new Missing("goods[].dangerous[].un")),
                                                new Missing("goods[].dangerous[].class"))))),
                new Effect.Refer("dangerous-goods"));
    }

    private static Rule embargo() {
        return rule(
                "R-46",
                "MISSING_SHIPPER",
                new Compare("shipper.name", Comparison.EQUAL, "NOBODY"),
                new Effect.Reject("MISSING_SHP_NAME"));
    }

    private static Rule rule(String id, String code, Condition when, Effect... effects) {
        return new Rule(
                id,
                new Bilingual("Rule " + id, "Règle " + id),
                when,
                List.of(effects),
                code,
                new Bilingual("Because of " + id, "À cause de " + id),
                new Governance("CBSA", "joint", "Because.", "A law", null, null, null, null));
    }
}
