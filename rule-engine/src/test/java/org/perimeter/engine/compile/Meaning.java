package org.perimeter.engine.compile;

import static org.perimeter.engine.Given.policy;
import static org.perimeter.engine.Given.rule;

import java.util.List;
import java.util.Locale;
import org.perimeter.engine.Given;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.Sentence;

/// What a condition in its JSON form means, is said as, and is refused for.
record Meaning(Lists lists) {
    Truth truth(String json, Given facts) {
        return switch (resolve(condition(json))) {
            case Resolution.Ready(var ready) ->
                    new ReferenceEvaluator().test(ready.rules().getFirst().when(), facts.facts());
            case Resolution.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    List<String> findings(String json) {
        return resolve(condition(json)) instanceof Resolution.Refused(List<Finding> findings)
                ? findings.stream().map(finding -> finding.check() + " " + finding.node()).toList()
                : List.of();
    }

    static String said(String json, Locale locale) {
        return Sentence.of(condition(json), locale).replace('\u00a0', ' ');
    }

    private Resolution resolve(Condition condition) {
        return Resolver.resolve(
                policy(rule("R-1", condition, new Effect.Points(1))), FactSchema.standard(), lists);
    }

    private static Condition condition(String json) {
        Rule any = rule("R-1", new Condition.Missing("eta"), new Effect.Points(1));
        String written = PolicyJson.write(any);
        return PolicyJson.readRule(written.replace("{\"is\":\"missing\",\"field\":\"eta\"}", json))
                .when();
    }
}
