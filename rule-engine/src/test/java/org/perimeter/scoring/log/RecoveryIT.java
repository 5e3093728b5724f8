package org.perimeter.scoring.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a stop, a crash or a bad disk leaves behind: three groups of one record each, in one file.
class RecoveryIT {
    @TempDir Path directory;

    private Path file;
    private byte[] whole;
    private List<LogRecord> records;
    private int secondEnds;

    @BeforeEach
    void three_groups_and_a_crash() throws IOException {
        try (DecisionLog log = Logs.open(directory)) {
            LogRecord first = Logs.append(log);
            LogRecord second = Logs.append(log);
            file = Segment.file(directory, 1);
            secondEnds = (int) Files.size(file);
            records = List.of(first, second, Logs.append(log));
        }
        whole = Files.readAllBytes(file);
        Files.delete(directory.resolve("closed"));
    }

    @Test
    void a_tail_torn_at_any_byte_is_cut_off_and_all_before_it_stays() throws IOException {
        for (int length = secondEnds; length < whole.length; length++) {
            crashedWith(Arrays.copyOf(whole, length));
            try (DecisionLog log = Logs.open(directory)) {
                assertThat(found(log))
                        .as("cut to %d bytes", length)
                        .containsExactlyElementsOf(records.subList(0, 2));
                assertThat(Files.size(file)).isEqualTo(secondEnds);
                LogRecord next = Logs.append(log);
                assertThat(log.find(id(next))).contains(next);
            }
        }
    }

    @Test
    void a_tail_that_was_allotted_but_never_filled_is_cut_off() throws IOException {
        for (int filled = secondEnds; filled < whole.length; filled += 7) {
            byte[] bytes = whole.clone();
            Arrays.fill(bytes, filled, bytes.length, (byte) 0);
            crashedWith(bytes);
            try (DecisionLog log = Logs.open(directory)) {
                assertThat(found(log)).containsExactlyElementsOf(records.subList(0, 2));
            }
        }
    }

    @Test
    void a_bit_flipped_before_the_last_group_is_refused_with_file_and_place() throws IOException {
        for (int at = 0; at < secondEnds; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << (at % 8));
            crashedWith(bytes);
            assertThatThrownBy(() -> Logs.open(directory))
                    .as("flipped at %d", at)
                    .isInstanceOfSatisfying(
                            LogDamaged.class,
                            damage -> {
                                assertThat(damage.file()).isEqualTo(file);
                                assertThat(damage.offset()).isLessThan(secondEnds);
                            })
                    .hasMessageContaining("Maybe");
            assertThat(Files.readAllBytes(file)).as("nothing is changed").isEqualTo(bytes);
        }
    }

    @Test
    void after_an_orderly_stop_a_flip_in_the_last_group_is_damage_too() throws IOException {
        try (DecisionLog log = Logs.open(directory)) {
            Logs.append(log);
        }
        Path second = Segment.file(directory, 2);
        byte[] bytes = Files.readAllBytes(second);
        bytes[bytes.length - 5] ^= 16;
        Files.write(second, bytes);

        assertThatThrownBy(() -> Logs.open(directory))
                .isInstanceOfSatisfying(
                        LogDamaged.class,
                        damage -> {
                            assertThat(damage.file()).isEqualTo(second);
                            assertThat(damage.offset()).isEqualTo(Segment.HEADER);
                        });
    }

    @Test
    void after_an_orderly_stop_a_shortened_file_is_damage() throws IOException {
        crashedWith(Arrays.copyOf(whole, secondEnds));
        new StateFile(directory.resolve("closed")).write(1, whole.length);

        assertThatThrownBy(() -> Logs.open(directory)).isInstanceOf(LogDamaged.class);
    }

    @Test
    void what_the_ledger_has_taken_is_not_cut_off() throws IOException {
        new StateFile(directory.resolve("drained")).write(1, whole.length);
        crashedWith(Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Logs.open(directory))
                .isInstanceOfSatisfying(
                        LogDamaged.class,
                        damage -> assertThat(damage.offset()).isEqualTo(secondEnds));
    }

    @Test
    void an_older_file_may_not_have_a_torn_tail_and_may_not_be_missing() throws IOException {
        try (DecisionLog log = Logs.open(directory)) {
            Logs.append(log);
        }
        try (DecisionLog log = Logs.open(directory)) {
            Logs.append(log);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Logs.open(directory)).isInstanceOf(LogDamaged.class);

        Files.write(file, whole);
        Files.delete(Segment.file(directory, 2));
        assertThatThrownBy(() -> Logs.open(directory))
                .isInstanceOf(LogDamaged.class)
                .hasMessageContaining("missing");
    }

    @Test
    void a_file_that_was_only_begun_when_the_node_crashed_is_begun_again() throws IOException {
        for (int length = 0; length < Segment.HEADER; length++) {
            Files.write(Segment.file(directory, 2), new byte[length]);
            try (DecisionLog log = Logs.open(directory)) {
                assertThat(found(log)).containsExactlyElementsOf(records);
            }
            Files.deleteIfExists(directory.resolve("closed"));
        }
    }

    @Test
    void a_garbled_counter_is_refused_by_name() throws IOException {
        Files.writeString(directory.resolve("epoch"), "many\n");

        assertThatThrownBy(() -> Logs.open(directory))
                .isInstanceOf(LogDamaged.class)
                .hasMessageContaining("epoch");
    }

    /// As after a crash: the first file with these bytes, and no other.
    private void crashedWith(byte[] bytes) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path other : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                Files.delete(other);
            }
        }
        Files.deleteIfExists(directory.resolve("closed"));
        Files.write(file, bytes);
    }

    private List<LogRecord> found(DecisionLog log) {
        return records.stream().flatMap(record -> log.find(id(record)).stream()).toList();
    }

    private static DecisionId id(LogRecord record) {
        return DecisionId.parse(record.decisionId()).orElseThrow();
    }
}
