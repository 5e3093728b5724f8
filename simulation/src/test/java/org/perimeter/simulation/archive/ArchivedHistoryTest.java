package org.perimeter.simulation.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.History.Role;
import org.perimeter.engine.fact.Past;
import org.perimeter.engine.fact.Past.Window;
import org.perimeter.engine.manifest.Consignment;
import org.perimeter.engine.manifest.json.ConsignmentJson;
import org.perimeter.simulation.archive.Examination.Result;
import org.perimeter.simulation.archive.Examination.Selection;

class ArchivedHistoryTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Consignment BY_SHIPPER = byShipper("Société Générale d'Export");

    @Test
    void shipments_are_counted_in_each_window_that_is_covered() {
        Past past = past(day(200), seen(10, null), seen(150, null), seen(190, null));

        assertThat(past.shipments()).isEqualTo(Map.of(Window.DAYS_30, 1, Window.DAYS_180, 2));
        assertThat(past.firstSeen()).isEqualTo(day(10));
    }

    @Test
    void nothing_that_happens_at_the_instant_or_later_is_seen() {
        Past past = past(day(100), seen(100, null), seen(101, null));

        assertThat(past.firstSeen()).isNull();
        assertThat(past.shipments()).containsEntry(Window.DAYS_30, 0);
    }

    @Test
    void a_find_counts_from_the_day_it_became_known() {
        Appearance found = seen(80, day(99));

        assertThat(past(day(98), found).finds()).containsEntry(Window.DAYS_30, 0);
        assertThat(past(day(100), found).finds()).containsEntry(Window.DAYS_30, 1);
    }

    @Test
    void an_examination_without_a_find_is_none() {
        Appearance clean =
                new Appearance(
                        day(80),
                        named("societe generale d'export"),
                        new Examination(ExamKind.NII, Result.CLEAN, Selection.RULE, day(81)));

        assertThat(past(day(100), clean).finds()).containsEntry(Window.DAYS_30, 0);
    }

    @Test
    void nothing_is_said_while_not_even_the_shortest_window_is_covered() {
        ArchivedHistory history = history(seen(1, null));

        assertThat(history.of(Role.SHIPPER, BY_SHIPPER, day(29))).isNull();
        assertThat(history.of(Role.SHIPPER, BY_SHIPPER, day(30))).isNotNull();
    }

    @Test
    void nothing_is_said_of_a_party_that_is_not_named() {
        ArchivedHistory history = history(seen(1, null));

        assertThat(history.of(Role.SHIPPER, byShipper(null), day(100))).isNull();
        assertThat(history.of(Role.SHIPPER, byShipper(" "), day(100))).isNull();
    }

    private static Past past(Instant asOf, Appearance... appearances) {
        Past past = history(appearances).of(Role.SHIPPER, BY_SHIPPER, asOf);
        assertThat(past).isNotNull();
        return past;
    }

    private static ArchivedHistory history(Appearance... appearances) {
        return ArchivedHistory.of(FROM, List.of(appearances).iterator());
    }

    /// Written as another filer would.
    private static Appearance seen(int day, @Nullable Instant found) {
        return new Appearance(
                day(day),
                named("SOCIETE  GENERALE D'EXPORT"),
                found == null
                        ? null
                        : new Examination(ExamKind.FULL, Result.CONFIRMED, Selection.RULE, found));
    }

    private static Appearance.Named named(String shipper) {
        return new Appearance.Named(new Appearance.Party(shipper), null, null);
    }

    private static Instant day(int day) {
        return FROM.plus(Duration.ofDays(day));
    }

    private static Consignment byShipper(@Nullable String name) {
        String shipper = name == null ? "{}" : "{\"name\":\"" + name + "\"}";
        String json = "{\"bill\":{\"number\":\"B1\"},\"shipper\":" + shipper + "}";
        return ConsignmentJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
