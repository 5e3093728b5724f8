package org.perimeter.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.BundleDirectory;

class ServedReleasesIT {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir Path folder;

    @Test
    void whoever_finds_no_seat_is_told_at_once_and_does_not_wait() {
        ServedReleases served = served(0);

        assertThatThrownBy(() -> served.current("seals", null, LONG)).isInstanceOf(NoSeat.class);
    }

    @Test
    void whoever_does_not_wait_needs_no_seat() throws InterruptedException {
        assertThat(served(0).current("seals", null, Duration.ZERO)).isEmpty();
    }

    @Test
    void nobody_waits_once_it_stops() throws InterruptedException {
        ServedReleases served = served(1);
        served.stop();

        assertThat(served.current("seals", null, LONG)).isEmpty();
    }

    private ServedReleases served(int seats) {
        return new ServedReleases(
                new BundleDirectory(folder), new ActiveReleases(List.of("seals")), seats);
    }
}
