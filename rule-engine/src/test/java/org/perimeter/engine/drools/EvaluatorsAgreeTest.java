package org.perimeter.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Truth;

/// Four evaluators, one meaning; and the comparison is worth something, for it meets every construct in every truth.
class EvaluatorsAgreeTest {
    private static final long SEED = 20_260_301;
    private static final int PAIRS = 50_000;

    @Test
    void drools_index_and_bulk_say_what_the_reference_says_on_fifty_thousand_pairs() {
        Tally tally = new Tally();
        Campaign campaign = Campaign.of(SEED, tally);
        while (tally.pairs() < PAIRS) {
            campaign.nextPolicy();
        }
        assertThat(campaign.examples()).isEmpty();
        assertThat(campaign.differences()).isZero();
        assertThat(tally.lacks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_evaluator_with_a_fault_is_found(Fault fault) {
        Campaign campaign = new Campaign(SEED, new Tally(), fault::in);
        while (campaign.firstFound().size() < Contender.values().length
                && campaign.policies() < PAIRS / Campaign.CONSIGNMENTS) {
            campaign.nextPolicy();
        }
        assertThat(campaign.firstFound()).containsOnlyKeys(Contender.values());
    }

    @Test
    void a_campaign_goes_on_where_another_ended() {
        Tally whole = new Tally();
        Campaign atOnce = Campaign.of(SEED, whole);
        Tally first = new Tally();
        Campaign before = Campaign.of(SEED, first);
        Tally second = new Tally();
        Campaign after = Campaign.of(SEED, second);
        for (int i = 0; i < 6; i++) {
            atOnce.nextPolicy();
        }
        for (int i = 0; i < 3; i++) {
            before.nextPolicy();
        }
        second.resume(first.state());
        after.resumeAt(before.policies(), before.differences());
        for (int i = 0; i < 3; i++) {
            after.nextPolicy();
        }
        assertThat(second.state()).usingRecursiveComparison().isEqualTo(whole.state());
    }

    @Test
    void a_seed_counts_in_all_its_bits() {
        assertThat(new Generator(7L + (1L << 60)).policy()).isNotEqualTo(new Generator(7).policy());
    }

    @Test
    void constructs_are_read_off_the_sealed_trees() {
        assertThat(Constructs.all())
                .contains(
                        new Constructs.Construct(
                                "Fired AT_MOST", EnumSet.of(Truth.TRUE, Truth.FALSE)),
                        new Constructs.Construct("Compare AT_LEAST", EnumSet.allOf(Truth.class)))
                .extracting(Constructs.Construct::name)
                .doesNotHaveDuplicates()
                .contains("Valid AIR_WAYBILL", "Quantity Aggregate AVERAGE", "AllOf", "Shared");
        assertThat(Constructs.of(new Resolved.AllOf(List.of()))).containsExactly("AllOf");
        assertThat(Constructs.of(new Quantity.Exact(BigDecimal.ONE)))
                .containsExactly("Quantity Exact");
    }
}
