package org.perimeter.engine.drools;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Index;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.index.IndexedPolicy;

/// The rules of a policy as Drools' executable model: for each a pattern on its candidate, and nothing written as text.
///
/// Drools takes an expression's id for the identity of its predicate and merges two of one id without a word. So key,
/// index, id and predicate all come from the same numbers: the rule's position, and those of its predicates in the table.
/// What must hold beside the key is one expression: a node less is worth more than one that rules share, since no two rules
/// share a key. Functions are named classes, which keeps Drools from looking into lambdas.
final class RuleModel {
    private static final String PACKAGE = "policy";

    /// The one index of [Candidate]: by its key. Another index on it would need another number.
    private static final int BY_KEY = 0;

    private RuleModel() {}

    static Model of(IndexedPolicy policy) {
        List<ResolvedRule> rules = policy.rules();
        assertNamedApart(rules);
        ModelImpl model = new ModelImpl();
        for (int key = 0; key < rules.size(); key++) {
            String name = rules.get(key).rule().id();
            model.addRule(rule(key, name, policy.parts().get(key)));
        }
        return model;
    }

    private static Rule rule(int key, String name, List<Integer> predicates) {
        Variable<Candidate> candidate = declarationOf(Candidate.class, "candidate");
        PatternDef<Candidate> pattern =
                pattern(candidate)
                        .expr(
                                "key==" + key,
                                new KeyIs(key),
                                alphaIndexedBy(
                                        Integer.class,
                                        Index.ConstraintType.EQUAL,
                                        BY_KEY,
                                        KeyOf.CANDIDATE,
                                        key));
        pattern = pattern.expr("holds" + predicates, Holds.all(predicates));
        return PatternDSL.rule(PACKAGE, name).build(pattern, on(candidate).execute(Fire.RULE));
    }

    /// Of two rules with one name Drools keeps the last.
    private static void assertNamedApart(List<ResolvedRule> rules) {
        Set<String> names = new HashSet<>();
        for (ResolvedRule rule : rules) {
            if (!names.add(rule.rule().id())) {
                throw new IllegalStateException(
                        "Two rules "
                                + rule.rule().id()
                                + "\nMaybe the policy was not made by the resolver.");
            }
        }
    }

    private enum KeyOf implements Function1<Candidate, Integer> {
        CANDIDATE;

        @Override
        public Integer apply(Candidate candidate) {
            return candidate.key();
        }
    }

    private record KeyIs(int key) implements Predicate1<Candidate> {
        @Override
        public boolean test(Candidate candidate) {
            return candidate.key() == key;
        }
    }

    private static final class Holds implements Predicate1<Candidate> {
        private final int[] predicates;

        private Holds(int[] predicates) {
            this.predicates = predicates;
        }

        static Holds all(List<Integer> predicates) {
            return new Holds(predicates.stream().mapToInt(Integer::intValue).toArray());
        }

        @Override
        public boolean test(Candidate candidate) {
            for (int predicate : predicates) {
                if (!candidate.holds(predicate)) {
                    return false;
                }
            }
            return true;
        }
    }

    private enum Fire implements Block1<Candidate> {
        RULE;

        @Override
        public void execute(Candidate candidate) {
            candidate.fire();
        }
    }
}
