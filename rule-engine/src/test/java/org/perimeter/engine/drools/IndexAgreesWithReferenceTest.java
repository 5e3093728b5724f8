package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.index.IndexedPolicy;
import org.perimeter.engine.index.Lookup;

class IndexAgreesWithReferenceTest {
    private static final int POLICIES = 600;
    private static final int CONSIGNMENTS = 80;
    private static final long FIRST_SEED = 20_261_001;

    @Test
    void the_index_rules_out_nothing_that_is_true() {
        Differential differential = new Differential(Candidates::of);
        for (int i = 0; i < POLICIES; i++) {
            assertThat(differential.firstDisagreement(FIRST_SEED + i, CONSIGNMENTS)).isEmpty();
        }
    }

    /// And that is not said of so few rules that it would be worth nothing.
    @Test
    void what_the_index_is_certain_of_is_true() {
        int left = 0;
        int certain = 0;
        for (int i = 0; i < POLICIES; i++) {
            Generator generator = new Generator(FIRST_SEED + i);
            ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
            Lookup lookup = IndexedPolicy.of(policy).lookup();
            ReferencePolicyEvaluator reference = new ReferencePolicyEvaluator(policy);
            for (int j = 0; j < CONSIGNMENTS; j++) {
                Facts facts = generator.consignment().facts();
                List<ResolvedRule> fired = reference.evaluate(facts).fired();
                lookup.turnTo(facts);
                for (int c = 0; c < lookup.count(); c++) {
                    if (lookup.isCertain(c)) {
                        assertThat(fired).contains(policy.rules().get(lookup.candidate(c)));
                        certain++;
                    }
                }
                left += lookup.count();
            }
        }
        assertThat(certain).isGreaterThan(left / 5);
    }

    /// An index that leaves everything loses nothing either, and is good for nothing.
    @Test
    void most_of_what_is_not_true_is_ruled_out() {
        int rules = 0;
        int left = 0;
        int fired = 0;
        for (int i = 0; i < POLICIES; i++) {
            Generator generator = new Generator(FIRST_SEED + i);
            ResolvedPolicy policy = Differential.resolve(generator.policy()).orElseThrow();
            Lookup lookup = IndexedPolicy.of(policy).lookup();
            ReferencePolicyEvaluator reference = new ReferencePolicyEvaluator(policy);
            for (int j = 0; j < 20; j++) {
                Facts facts = generator.consignment().facts();
                lookup.turnTo(facts);
                rules += policy.rules().size();
                left += lookup.count();
                fired += reference.evaluate(facts).fired().size();
            }
        }
        int wrong = rules - fired;
        assertThat(left - fired).isLessThan(wrong / 5);
    }
}
