package org.perimeter.simulation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
    /// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
    @Test
    void it_gives_the_published_values() {
        is(81, 263, 0.2553, 0.3662);
        is(15, 148, 0.0624, 0.1605);
        is(0, 20, 0, 0.1611);
        is(1, 29, 0.0061, 0.1718);
    }

    @Test
    void nothing_found_and_everything_found_stay_within_bounds() {
        assertThat(Interval.wilson(0, 1_000).low()).isZero();
        assertThat(Interval.wilson(1_000, 1_000).high()).isEqualTo(1);
        assertThat(Interval.wilson(7, 7).low()).isBetween(0.0, 1.0);
    }

    @Test
    void what_is_no_share_is_refused() {
        assertThatThrownBy(() -> Interval.wilson(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> Interval.wilson(0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void under_thirty_there_is_no_percentage() {
        assertThat(new Share(3, 29).tooFew()).isTrue();
        assertThat(new Share(3, 29).value()).isEmpty();
        assertThat(new Share(3, 29).interval()).isEmpty();
        assertThat(new Share(3, 30).value()).contains(0.1);
        assertThat(new Share(3, 30).interval()).isPresent();
    }

    private static void is(long hits, long of, double low, double high) {
        Interval interval = Interval.wilson(hits, of);
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }
}
