package org.perimeter.engine.compile;

import static org.perimeter.engine.check.Check.BANDS_ORDER;
import static org.perimeter.engine.check.Check.DISPOSITION_NOT_USED;
import static org.perimeter.engine.check.Check.DUPLICATE_RULE_ID;
import static org.perimeter.engine.check.Check.MISSING_DISPOSITIONS;
import static org.perimeter.engine.check.Check.PROGRAMME_SHAPE;
import static org.perimeter.engine.check.Check.TOO_MANY_RULES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Turns an authored policy into the form that engines run: names, types and literals are looked up here and nowhere else.
///
/// Saving, approving, building and loading all pass through here, so that what one of them refuses none accepts. A policy
/// that comes out [Ready][Resolution.Ready] never makes an evaluator fail.
public final class Resolver {
    private static final Pattern PROGRAMME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private Resolver() {}

    /// A policy that uses no lists; one that does is refused.
    public static Resolution resolve(Policy policy, FactSchema schema) {
        return resolve(policy, schema, Lists.none());
    }

    public static Resolution resolve(Policy policy, FactSchema schema, Lists lists) {
        Vocabulary vocabulary = new Vocabulary(schema, new KnownLists(lists));
        Report report = new Report();
        if (policy.rules().size() > Limits.RULES) {
            report.policy().add(TOO_MANY_RULES, "/rules", policy.rules().size(), Limits.RULES);
            return new Resolution.Refused(report.findings());
        }
        checkFrame(policy, report.policy());
        Resolved scope =
                new ConditionResolver(vocabulary, report.policy())
                        .resolve(policy.scope(), "/scope");
        List<ResolvedRule> rules = rules(policy, vocabulary, report);
        LayerCheck.check(policy.rules(), report);
        List<Finding> findings = report.findings();
        return scope == null || !findings.isEmpty()
                ? new Resolution.Refused(findings)
                : new Resolution.Ready(ready(policy, scope, rules));
    }

    private static ResolvedPolicy ready(Policy policy, Resolved scope, List<ResolvedRule> rules) {
        Reads reads = Reads.none().and(scope);
        for (ResolvedRule rule : rules) {
            reads = reads.and(rule.when());
        }
        return new ResolvedPolicy(
                policy.programme(),
                scope,
                policy.dispositions(),
                policy.bands(),
                rules,
                reads.paths());
    }

    private static void checkFrame(Policy policy, Report.Place report) {
        if (!PROGRAMME.matcher(policy.programme()).matches()) {
            report.add(PROGRAMME_SHAPE, "/programme", policy.programme());
        }
        if (policy.dispositions().isEmpty()
                || Set.copyOf(policy.dispositions()).size() != policy.dispositions().size()) {
            report.add(MISSING_DISPOSITIONS, "/dispositions");
        }
        checkBands(policy, report);
    }

    private static void checkBands(Policy policy, Report.Place report) {
        List<Band> bands = policy.bands();
        if (bands.isEmpty()) {
            report.add(BANDS_ORDER, "/bands");
        }
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            boolean rising =
                    i == 0
                            ? band.from() == 0
                            : band.from() > bands.get(i - 1).from()
                                    && band.disposition().compareTo(bands.get(i - 1).disposition())
                                            > 0;
            if (!rising) {
                report.add(BANDS_ORDER, "/bands/" + i);
            }
            if (!policy.dispositions().contains(band.disposition())) {
                report.add(
                        DISPOSITION_NOT_USED,
                        "/bands/" + i + "/disposition",
                        band.disposition(),
                        policy.dispositions());
            }
        }
    }

    private static List<ResolvedRule> rules(Policy policy, Vocabulary vocabulary, Report report) {
        List<ResolvedRule> resolved = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Rule rule : policy.rules()) {
            Report.Place place = report.rule(rule.id());
            if (!ids.add(rule.id())) {
                place.add(DUPLICATE_RULE_ID, "/id", rule.id());
            }
            new RuleCheck(place, policy.dispositions()).check(rule);
            @Nullable Resolved when =
                    new ConditionResolver(vocabulary, place).resolve(rule.when(), "/when");
            if (when != null) {
                resolved.add(new ResolvedRule(rule, when));
            }
        }
        return resolved;
    }
}
