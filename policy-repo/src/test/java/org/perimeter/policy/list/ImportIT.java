package org.perimeter.policy.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.list.ListImport.Mode;
import org.perimeter.policy.person.Person;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class ImportIT {
    private static final int MILLION = 1_000_000;

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired VersionedLists lists;
    @Autowired ListEditing editing;
    @Autowired ListImports imports;

    private Person analyst;

    @BeforeEach
    void an_analyst() {
        analyst = cast.analyst(Agency.CBSA);
    }

    @Test
    void a_file_that_adds_leaves_what_it_does_not_name() {
        VersionedList list = journey.ports(analyst, "CNSHA", "BRSSZ");
        ListImport wanted = file(list, Mode.ADD, "value\nCNSHA\nJPTYO\nJPTYO\nTokyo\n");

        ImportPreview preview = imports.preview(wanted).orElseThrow();

        assertThat(preview.created()).isEqualTo(1);
        assertThat(preview.coming()).containsExactly(ListEntry.of("JPTYO"));
        assertThat(preview.existing()).isEqualTo(1);
        assertThat(preview.removed()).isZero();
        assertThat(preview.repeated()).isEqualTo(1);
        assertThat(preview.refused().first().getFirst().number()).isEqualTo(5);
        assertThat(lists.get(list.name()).newest().number()).isEqualTo(2);
        assertThat(taken(wanted).added()).isEqualTo(preview.created());
        assertThat(entries(list)).containsExactly("BRSSZ", "CNSHA", "JPTYO");
    }

    @Test
    void a_file_that_replaces_takes_off_what_it_does_not_name() {
        VersionedList list = journey.ports(analyst, "CNSHA", "BRSSZ");
        ListImport wanted = file(list, Mode.REPLACE, "CNSHA\nJPTYO\n");

        ImportPreview preview = imports.preview(wanted).orElseThrow();

        assertThat(preview.going()).containsExactly(ListEntry.of("BRSSZ"));
        assertThat(preview.removed()).isEqualTo(1);
        assertThat(taken(wanted))
                .satisfies(version -> {
                    assertThat(version.added()).isEqualTo(preview.created());
                    assertThat(version.removed()).isEqualTo(preview.removed());
                });
        assertThat(entries(list)).containsExactly("CNSHA", "JPTYO");
    }

    @Test
    void another_number_for_a_key_takes_the_place_of_the_one_before_it() {
        String name = "numbers-" + analyst.login();
        editing.create(
                        new NewList(
                                name,
                                ListShape.NUMBERS,
                                EntryKind.CODES,
                                new Bilingual("Numbers", "Nombres")),
                        "Why",
                        analyst.id())
                .orElseThrow();
        taken(new ListImport(name, 1, Mode.ADD, "84,12.5\n61,8\n".getBytes(UTF_8)));
        var wanted = new ListImport(name, 2, Mode.ADD, "84,13\n".getBytes(UTF_8));

        ImportPreview preview = imports.preview(wanted).orElseThrow();

        assertThat(preview.coming()).containsExactly(new ListEntry("84", "13"));
        assertThat(preview.going()).containsExactly(new ListEntry("84", "12.5"));
        assertThat(taken(wanted).size()).isEqualTo(2);
    }

    @Test
    void an_import_over_an_older_version_is_shown_both_sides() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        ListImport late = file(list, Mode.ADD, "JPTYO\n");
        journey.changed(list.name(), 2, analyst, "BRSSZ");

        assertThat(imports.take(late, "Why", analyst.id())).isInstanceOf(Changing.Stale.class);
        assertThat(taken(late.over(3)).number()).isEqualTo(4);
        assertThat(entries(list)).containsExactly("BRSSZ", "CNSHA", "JPTYO");
    }

    @Test
    void what_is_no_csv_is_refused_before_anything_is_done() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        var wanted = new ListImport(list.name(), 2, Mode.ADD, new byte[] {(byte) 0xff, 'x'});
        assertThat(imports.preview(wanted)).isEqualTo(Answer.refused(ListRefusal.FILE_NOT_READ));
        assertThat(imports.take(wanted, "Why", analyst.id()))
                .isEqualTo(new Changing.Refused(ListRefusal.FILE_NOT_READ));
    }

    @Test
    void a_million_entries_are_imported_within_a_minute_and_256_mebibytes() {
        String name = "million-" + analyst.login();
        editing.create(
                        new NewList(
                                name,
                                ListShape.VALUES,
                                EntryKind.CODES,
                                new Bilingual("A million", "Un million")),
                        "Why",
                        analyst.id())
                .orElseThrow();
        byte[] file =
                IntStream.range(0, MILLION)
                        .mapToObj(i -> scattered(i) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(UTF_8);
        var wanted = new ListImport(name, 1, Mode.REPLACE, file);

        long start = System.nanoTime();
        long live;
        ListVersion version;
        try (var memory = new LiveMemory()) {
            assertThat(imports.preview(wanted).orElseThrow().created()).isEqualTo(MILLION);
            version = taken(wanted);
            live = memory.most();
        }

        assertThat(version.size()).isEqualTo(MILLION);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(live).isLessThan(256L << 20);
        assertThat(lists.entries(version, "seal-00000256", 0, 10).all()).isEqualTo(1);
        assertThat(lists.entries(version, "", MILLION - 1, 10).entries()).hasSize(1);
    }

    /// Each of them once, in no order.
    private static String scattered(int i) {
        return String.format(Locale.ROOT, "SEAL-%08d", Integer.reverse(i) >>> 4);
    }

    private static ListImport file(VersionedList list, Mode mode, String csv) {
        return new ListImport(list.name(), list.newest().number(), mode, csv.getBytes(UTF_8));
    }

    private ListVersion taken(ListImport wanted) {
        if (imports.take(wanted, "Why", analyst.id()) instanceof Changing.Changed(var version)) {
            return version;
        }
        throw new AssertionError("Not taken");
    }

    private List<String> entries(VersionedList list) {
        return lists.entries(lists.get(list.name()).newest(), "", 0, 10).entries().stream()
                .map(ListEntry::key)
                .toList();
    }

    /// What is still in use after each collection, the most of it, over what was in use before.
    private static final class LiveMemory implements AutoCloseable {
        private final AtomicLong most = new AtomicLong();
        private final long before;
        private final NotificationListener listener =
                (notification, _) -> {
                    if (notification.getUserData() instanceof CompositeData data) {
                        var info = GarbageCollectionNotificationInfo.from(data).getGcInfo();
                        long used =
                                info.getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> isHeap(pool.getKey()))
                                        .map(java.util.Map.Entry::getValue)
                                        .mapToLong(MemoryUsage::getUsed)
                                        .sum();
                        most.accumulateAndGet(used, Math::max);
                    }
                };

        LiveMemory() {
            System.gc();
            before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            collectors().forEach(c -> c.addNotificationListener(listener, null, null));
        }

        long most() {
            System.gc();
            return most.get() - before;
        }

        private static List<NotificationEmitter> collectors() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .filter(NotificationEmitter.class::isInstance)
                    .map((GarbageCollectorMXBean bean) -> (NotificationEmitter) bean)
                    .toList();
        }

        private static boolean isHeap(String pool) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .anyMatch(bean ->
                            bean.getName().equals(pool)
                                    && bean.getType() == java.lang.management.MemoryType.HEAP);
        }

        @Override
        public void close() {
            for (NotificationEmitter collector : collectors()) {
                try {
                    collector.removeNotificationListener(listener);
                } catch (javax.management.ListenerNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
