package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.Timeline.Change;
import org.perimeter.testing.Samples;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    private final PublishedRelease lasting = release(1, null, null);

    @Test
    void the_newest_release_in_force_runs_and_nothing_changes_by_itself() {
        var newer = release(2, null, null);
        var timeline = new Timeline(List.of(newer, lasting));
        assertThat(timeline.at(NOON)).contains(newer);
        assertThat(timeline.next(NOON)).isEmpty();
    }

    @Test
    void a_scheduled_release_runs_from_its_first_instant_on() {
        var later = release(2, NOON, null);
        var timeline = new Timeline(List.of(later, lasting));
        Instant before = NOON.minusMillis(1);
        assertThat(timeline.at(before)).contains(lasting);
        assertThat(timeline.waits(later, before)).isTrue();
        assertThat(timeline.next(before)).contains(new Change(NOON, Optional.of(later)));
        assertThat(timeline.at(NOON)).contains(later);
        assertThat(timeline.waits(later, NOON)).isFalse();
        assertThat(timeline.next(NOON)).isEmpty();
    }

    @Test
    void when_a_release_is_over_the_one_before_it_comes_back() {
        var surge = release(2, null, NOON);
        var timeline = new Timeline(List.of(surge, lasting));
        Instant before = NOON.minusMillis(1);
        assertThat(timeline.at(before)).contains(surge);
        assertThat(timeline.next(before)).contains(new Change(NOON, Optional.of(lasting)));
        assertThat(timeline.at(NOON)).contains(lasting);
    }

    @Test
    void when_the_only_release_is_over_none_runs() {
        var timeline = new Timeline(List.of(release(1, null, NOON)));
        Instant before = NOON.minusMillis(1);
        assertThat(timeline.next(before)).contains(new Change(NOON, Optional.empty()));
        assertThat(timeline.at(NOON)).isEmpty();
    }

    @Test
    void a_scheduled_release_that_a_lasting_one_followed_does_not_wait() {
        var later = release(2, NOON, null);
        var timeline = new Timeline(List.of(release(3, null, null), later, lasting));
        Instant before = NOON.minusMillis(1);
        assertThat(timeline.waits(later, before)).isFalse();
        assertThat(timeline.next(before)).isEmpty();
    }

    private static PublishedRelease release(
            long sequence, @Nullable Instant from, @Nullable Instant until) {
        var statement =
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        "seals",
                        Samples.hash("content " + sequence),
                        List.of(),
                        Collections.emptySortedMap(),
                        sequence,
                        sequence == 1 ? null : Samples.hash("before"),
                        new Signatory("anne", "CBSA", KEY.keyId()),
                        NOON,
                        false);
        return new PublishedRelease(
                new VersionId(new UUID(0, sequence)),
                Signed.sign(statement, KEY),
                from == null && until == null
                        ? null
                        : new EffectiveWindow(from, until, ZoneOffset.UTC));
    }
}
