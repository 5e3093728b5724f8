package org.perimeter.simulation.archive.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileIT {
    record Before(String kept, String dropped) {}

    record After(String kept, Integer added, Inner addedGroup, List<Inner> addedList) {}

    record Inner(String text) {}

    record Amounts(BigDecimal amount) {}

    record Lists(List<String> words) {}

    @TempDir Path folder;

    @Test
    void a_component_that_came_later_reads_as_absent_from_an_older_file() {
        Path file = folder.resolve("older.parquet");
        write(file, Before.class, List.of(new Before("a", "b"), new Before(null, "c")));

        assertThat(read(file, After.class))
                .containsExactly(
                        new After("a", null, null, null), new After(null, null, null, null));
    }

    @Test
    void numbers_come_back_in_plain_notation() {
        Path file = folder.resolve("amounts.parquet");
        write(
                file,
                Amounts.class,
                List.of(
                        new Amounts(new BigDecimal("1E+3")),
                        new Amounts(new BigDecimal("-0.50")),
                        new Amounts(null)));

        assertThat(read(file, Amounts.class))
                .containsExactly(
                        new Amounts(new BigDecimal("1000")),
                        new Amounts(new BigDecimal("-0.5")),
                        new Amounts(null));
    }

    @Test
    void a_number_that_does_not_fit_is_refused_rather_than_rounded() {
        Path file = folder.resolve("amounts.parquet");

        assertThatThrownBy(() ->
                        write(
                                file,
                                Amounts.class,
                                List.of(new Amounts(new BigDecimal("0.0000000001")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() ->
                        write(file, Amounts.class, List.of(new Amounts(new BigDecimal("1E+30")))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_list_of_words_keeps_absent_empty_and_filled_apart() {
        Path file = folder.resolve("lists.parquet");
        List<Lists> rows =
                List.of(new Lists(null), new Lists(List.of()), new Lists(List.of("b", "a", "b")));
        write(file, Lists.class, rows);

        assertThat(read(file, Lists.class)).isEqualTo(rows);
    }

    @Test
    void a_file_may_be_named_by_what_was_written() {
        try (RecordWriter<Lists> writer =
                RecordFile.of(Lists.class).write(folder.resolve("unnamed"))) {
            writer.write(new Lists(null));
            writer.commit(written -> folder.resolve(written.hash()));
        }

        assertThat(folder).isDirectoryContaining("regex:.*/[0-9a-f]{64}");
        assertThat(folder.resolve("unnamed")).doesNotExist();
    }

    private static <T extends Record> RecordWriter.Written write(
            Path file, Class<T> type, List<T> rows) {
        try (RecordWriter<T> writer = RecordFile.of(type).write(file)) {
            rows.forEach(writer::write);
            return writer.commit();
        }
    }

    private static <T extends Record> List<T> read(Path file, Class<T> type) {
        List<T> rows = new ArrayList<>();
        try (RecordReader<T> reader = RecordFile.of(type).read(file)) {
            reader.forEachRemaining(row -> rows.add(row.value()));
        }
        return rows;
    }
}
