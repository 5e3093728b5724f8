package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Condition.Comparison;

class RangeTest {
    private static final Range AT_LEAST_TEN = range("10", null);

    @Test
    void sums_differences_and_products_are_exact() {
        Range third = range("0.333333333333333333", "0.333333333333333333");
        assertThat(third.times(exactly("3")).exact()).isEqualByComparingTo("0.999999999999999999");
        assertThat(exactly("0.1").plus(exactly("0.2")).exact()).isEqualByComparingTo("0.3");
        assertThat(exactly("0.1").minus(exactly("0.2")).exact()).isEqualByComparingTo("-0.1");
    }

    @Test
    void a_ratio_has_twelve_places_rounded_half_to_even() {
        assertThat(exactly("2").dividedBy(exactly("3")).exact())
                .isEqualByComparingTo("0.666666666667");
        assertThat(exactly("0.0000000000005").dividedBy(exactly("1")).exact())
                .isEqualByComparingTo("0");
        assertThat(exactly("0.0000000000015").dividedBy(exactly("1")).exact())
                .isEqualByComparingTo("0.000000000002");
    }

    @Test
    void nothing_is_known_of_a_division_by_zero_or_by_what_is_not_exact() {
        assertThat(exactly("1").dividedBy(exactly("0"))).isEqualTo(Range.UNKNOWN);
        assertThat(exactly("1").dividedBy(AT_LEAST_TEN)).isEqualTo(Range.UNKNOWN);
        assertThat(Range.UNKNOWN.times(exactly("0"))).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void bounds_pass_through_and_turn_round_with_the_sign() {
        assertThat(AT_LEAST_TEN.plus(exactly("5"))).isEqualTo(range("15", null));
        assertThat(exactly("5").minus(AT_LEAST_TEN)).isEqualTo(range(null, "-5"));
        assertThat(AT_LEAST_TEN.times(exactly("-2"))).isEqualTo(range(null, "-20"));
        assertThat(AT_LEAST_TEN.times(exactly("0")).exact()).isEqualByComparingTo("0");
        assertThat(AT_LEAST_TEN.dividedBy(exactly("-2")).is(Comparison.AT_MOST, exactly("-5")))
                .isEqualTo(Truth.TRUE);
        assertThat(range("-3", "2").absolute()).isEqualTo(range("0", "3"));
        assertThat(range("-3", "-2").absolute()).isEqualTo(range("2", "3"));
        assertThat(range("-3", null).absolute()).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void a_member_that_may_be_absent_widens_the_sum() {
        assertThat(Ranges.sum(List.of(member("5", true), member("3", false), member("-2", false))))
                .isEqualTo(range("3", "8"));
        assertThat(Ranges.sum(List.of())).isEqualTo(Range.exactly(0));
        assertThat(Ranges.sum(List.of(new Ranges.Member(Range.UNKNOWN, true))))
                .isEqualTo(Range.UNKNOWN);
    }

    @Test
    void the_greatest_is_at_least_what_is_certain() {
        Ranges.Member open = new Ranges.Member(Range.UNKNOWN, true);
        assertThat(Ranges.greatest(List.of(member("5", true), open))).isEqualTo(range("5", null));
        assertThat(Ranges.greatest(List.of(member("5", true), member("9", false))))
                .isEqualTo(range("5", "9"));
        assertThat(Ranges.greatest(List.of(member("9", false)))).isEqualTo(Range.UNKNOWN);
        assertThat(Ranges.greatest(List.of())).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void an_average_takes_in_what_moves_it_furthest() {
        Range average =
                Ranges.average(
                        List.of(
                                member("6", true),
                                member("0", false),
                                member("3", false),
                                member("12", false)));
        assertThat(average.low()).isEqualByComparingTo("3");
        assertThat(average.high()).isEqualByComparingTo("9");
        assertThat(Ranges.average(List.of(member("1", false)))).isEqualTo(Range.UNKNOWN);
        assertThat(Ranges.average(List.of(new Ranges.Member(AT_LEAST_TEN, true))))
                .isEqualTo(Range.UNKNOWN);
    }

    private static Ranges.Member member(String number, boolean certain) {
        return new Ranges.Member(exactly(number), certain);
    }

    private static Range exactly(String number) {
        return Range.exactly(new BigDecimal(number));
    }

    private static Range range(@Nullable String low, @Nullable String high) {
        return new Range(
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high));
    }
}
