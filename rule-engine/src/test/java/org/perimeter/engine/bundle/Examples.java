package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.List;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// A small policy for the tests of this package.
final class Examples {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Examples() {}

    static Rule rule(String id, Condition when) {
        return new Rule(
                id,
                new Bilingual("Check digit", "Chiffre de contrôle"),
                when,
                List.of(new Effect.Points(25), new Effect.Floor(Disposition.REFER, null)),
                "CONTAINER_CHECK_DIGIT",
                new Bilingual("A container number is wrong", "Un numéro de conteneur est erroné"),
                new Governance("CBSA", "joint", "", "", null, null, null, null));
    }

    static Condition condition(String... ports) {
        return new Condition.AllOf(
                List.of(
                        new Condition.OneOf("port.loading", List.of(ports)),
                        new Condition.Quantified(
                                Condition.Quantifier.SOME,
                                "containers[]",
                                new Condition.Not(
                                        new Condition.Valid(
                                                "containers[].number",
                                                Condition.Validator.CONTAINER_NUMBER)))));
    }

    static Policy policy(Rule... rules) {
        return new Policy(
                "prince-rupert",
                new Condition.Compare("port.discharge", Condition.Comparison.EQUAL, "CAPRR"),
                List.of(Disposition.RELEASE, Disposition.REFER),
                List.of(
                        new Policy.Band(0, Disposition.RELEASE),
                        new Policy.Band(30, Disposition.REFER)),
                List.of(rules));
    }

    static Content content() {
        return Content.of(
                policy(rule("R-11", condition("CNSHA", "KRPUS")), rule("R-12", condition("JPTYO"))),
                List.of(
                        GoldenCase.of(
                                "nothing known",
                                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                new GoldenCase.Expected(
                                        Scope.UNKNOWN,
                                        0,
                                        Disposition.RELEASE,
                                        null,
                                        List.of(),
                                        List.of()))));
    }
}
