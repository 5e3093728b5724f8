package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.French;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Finds rules that cannot hold, that the scope leaves nothing to, or that ask for the firing of such rules alone.
final class DeadRule implements PolicyCheck.OfMeaning {
    private static final Bilingual EXCLUDED =
            new Bilingual("its conditions exclude each other", "ses conditions s’excluent");
    private static final Bilingual OUT_OF_SCOPE =
            new Bilingual(
                    "whatever meets it is out of the scope",
                    "tout envoi qui la remplit est hors de la portée");
    private static final Bilingual ASKS_THE_DEAD =
            new Bilingual(
                    "the rules that it asks about never do either",
                    "les règles dont elle dépend n’y entrent jamais non plus");

    @Override
    public List<Finding> in(Meaning meaning) {
        List<Finding> findings = new ArrayList<>();
        Set<String> dead = new HashSet<>();
        OutOfScope scope = new OutOfScope(meaning);
        for (Meaning.Sense rule : meaning.rules()) {
            Groups.Never never = rule.groups().never().orElse(null);
            if (never != null) {
                dead.add(rule.id());
                findings.add(finding(rule, never));
            } else if (scope.excludes(rule.when())) {
                dead.add(rule.id());
                findings.add(Check.DEAD_RULE.at(rule.id(), "/when", OUT_OF_SCOPE));
            }
        }
        asking(meaning, dead, findings);
        return findings;
    }

    private static Finding finding(Meaning.Sense rule, Groups.Never never) {
        return switch (never) {
            case Groups.Never.Excluded() -> Check.DEAD_RULE.at(rule.id(), "/when", EXCLUDED);
            case Groups.Never.NoEntries(String node, String list) ->
                    Check.DEAD_RULE.at(
                            rule.id(),
                            node,
                            new Bilingual(
                                    "the list “" + list + "” is empty",
                                    French.spaced("la liste « " + list + " » est vide")));
        };
    }

    private static void asking(Meaning meaning, Set<String> dead, List<Finding> findings) {
        for (boolean more = true; more; ) {
            more = false;
            for (Meaning.Sense rule : meaning.rules()) {
                if (!dead.contains(rule.id()) && asksTheDead(rule.when(), dead)) {
                    dead.add(rule.id());
                    findings.add(Check.DEAD_RULE.at(rule.id(), "/when", ASKS_THE_DEAD));
                    more = true;
                }
            }
        }
    }

    private static boolean asksTheDead(Resolved condition, Set<String> dead) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) ->
                    parts.stream().anyMatch(part -> asksTheDead(part, dead));
            case Resolved.AnyOf(List<Resolved> parts) ->
                    parts.stream().allMatch(part -> asksTheDead(part, dead));
            case Resolved.Fired(Quantifier quantifier, Set<String> rules) ->
                    Groups.needsOne(quantifier) && dead.containsAll(rules);
            case Resolved _ -> false;
        };
    }
}
