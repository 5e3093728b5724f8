package org.perimeter.simulation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private Instant now = Instant.parse("2024-06-01T00:00:00Z");
    private final RunProgress progress = new RunProgress(new Ticking(), 1_000);

    @Test
    void there_is_nothing_to_tell_before_it_began() {
        assertThat(progress.now()).isEqualTo(new Progress(0, 1_000, 0, null));
    }

    @Test
    void the_time_left_follows_from_the_rate() {
        progress.begin();
        progress.advance(250);
        now = now.plusSeconds(5);

        assertThat(progress.now()).isEqualTo(new Progress(250, 1_000, 50, Duration.ofSeconds(15)));
    }

    @Test
    void a_cancelled_run_stops_at_its_next_step() {
        progress.cancel();

        assertThatThrownBy(() -> progress.advance(1))
                .isInstanceOfSatisfying(
                        RunStopped.class, stopped -> assertThat(stopped.cancelled()).isTrue());
    }

    private final class Ticking extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
