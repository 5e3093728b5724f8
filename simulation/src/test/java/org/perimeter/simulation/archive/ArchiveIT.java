package org.perimeter.simulation.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.simulation.archive.parquet.ArchiveFailure;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.archive.parquet.RecordReader;

class ArchiveIT {
    private static final List<Recorded> EVERYTHING =
            List.of(
                    Samples.full(),
                    Samples.bare(),
                    Samples.emptyLists(),
                    Samples.emptyElements(),
                    Samples.full());

    @TempDir Path folder;

    Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive(folder);
    }

    @Test
    void absent_empty_and_filled_come_back_as_they_were() {
        DataSet set = archive.store(Samples.description("all"), EVERYTHING.iterator());

        assertThat(all(set)).isEqualTo(EVERYTHING);
    }

    @Test
    void a_descriptor_tells_what_was_stored() {
        DataSet set = archive.store(Samples.description("all"), EVERYTHING.iterator());

        assertThat(archive.dataSets()).containsExactly(set);
        assertThat(new Archive(folder).find("all")).contains(set);
        assertThat(set.rows()).isEqualTo(5);
        assertThat(set.from()).isEqualTo(Samples.AS_OF);
        assertThat(set.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_hash_is_of_the_rows_and_their_order_alone() {
        DataSet one = archive.store(Samples.description("one"), EVERYTHING.iterator());
        DataSet same = archive.store(Samples.description("same"), EVERYTHING.iterator());
        DataSet reversed =
                archive.store(
                        Samples.description("reversed"),
                        EVERYTHING.reversed().subList(0, 4).iterator());

        assertThat(same.hash()).isEqualTo(one.hash());
        assertThat(reversed.hash()).isNotEqualTo(one.hash());
    }

    @Test
    void other_rows_under_the_same_name_are_noticed() throws IOException {
        DataSet one = archive.store(Samples.description("one"), EVERYTHING.iterator());
        archive.store(Samples.description("other"), List.of(Samples.bare()).iterator());
        Files.move(
                folder.resolve("other/rows.parquet"),
                folder.resolve("one/rows.parquet"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> all(one))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("not those that were stored");
    }

    @Test
    void a_few_rows_are_found_among_many_pages() {
        List<Recorded> many = new ArrayList<>(Collections.nCopies(2_500, Samples.bare()));
        many.set(7, Samples.full());
        many.set(1_999, Samples.emptyLists());
        many.set(2_400, Samples.emptyElements());
        DataSet set = archive.store(Samples.description("many"), many.iterator());

        List<Numbered<Recorded>> found =
                archive.read(set, new TreeSet<>(List.of(2_400L, 7L, 1_999L, 99_999L)));

        assertThat(found)
                .containsExactly(
                        new Numbered<>(7, Samples.full()),
                        new Numbered<>(1_999, Samples.emptyLists()),
                        new Numbered<>(2_400, Samples.emptyElements()));
    }

    @Test
    void another_tool_reads_the_same_rows() throws SQLException {
        archive.store(Samples.description("all"), EVERYTHING.iterator());

        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet counted =
                        statement.executeQuery(
                                """
                                SELECT count(*), count(examination), sum(len(consignment.goods)), max("row"),
                                       count(*) FILTER (len(consignment.containers) = 0),
                                       count(*) FILTER (consignment.containers IS NULL),
                                       max(consignment.goods[1].dangerous[2].un),
                                       max(consignment.grossWeight)
                                FROM read_parquet('%s/all/*.parquet')
                                """
                                        .formatted(folder))) {
            assertThat(counted.next()).isTrue();
            assertThat(counted.getLong(1)).isEqualTo(5);
            assertThat(counted.getLong(2)).isEqualTo(2);
            assertThat(counted.getLong(3)).isEqualTo(3);
            assertThat(counted.getLong(4)).isEqualTo(4);
            assertThat(counted.getLong(5)).isEqualTo(1);
            assertThat(counted.getLong(6)).isEqualTo(1);
            assertThat(counted.getString(7)).isEqualTo("1950");
            assertThat(counted.getBigDecimal(8)).isEqualByComparingTo("12345.678");
        }
    }

    @Test
    void a_source_that_breaks_leaves_nothing_behind() throws IOException {
        Iterator<Recorded> breaking =
                Stream.iterate(0, i -> i + 1)
                        .map(i -> {
                            if (i == 3) {
                                throw new IllegalStateException("the source broke");
                            }
                            return Samples.full();
                        })
                        .iterator();

        assertThatThrownBy(() -> archive.store(Samples.description("broken"), breaking))
                .hasMessage("the source broke");

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void what_a_killed_process_left_is_passed_over_and_replaced() throws IOException {
        Path left = Files.createDirectories(folder.resolve("_all"));
        Files.writeString(left.resolve("_rows.parquet"), "half a file");

        assertThat(archive.dataSets()).isEmpty();
        DataSet set = archive.store(Samples.description("all"), EVERYTHING.iterator());

        assertThat(all(set)).hasSize(5);
        assertThat(left).doesNotExist();
    }

    @Test
    void a_stored_data_set_is_never_replaced() {
        DataSet first = archive.store(Samples.description("all"), EVERYTHING.iterator());

        assertThatThrownBy(() ->
                        archive.store(
                                Samples.description("all"), List.of(Samples.bare()).iterator()))
                .isInstanceOf(DataSetExists.class);

        assertThat(archive.dataSets()).containsExactly(first);
    }

    @Test
    void a_damaged_page_is_noticed_and_named() throws IOException {
        DataSet set = archive.store(Samples.description("all"), EVERYTHING.iterator());
        Path rows = folder.resolve("all/rows.parquet");
        try (RandomAccessFile file = new RandomAccessFile(rows.toFile(), "rw")) {
            file.seek(200);
            int there = file.read();
            file.seek(200);
            file.write(there ^ 0x55);
        }

        assertThatThrownBy(() -> all(set))
                .isInstanceOf(ArchiveFailure.class)
                .hasMessageContaining("rows.parquet");
    }

    private List<Recorded> all(DataSet set) {
        List<Recorded> rows = new ArrayList<>();
        try (RecordReader<Recorded> reader = archive.read(set)) {
            reader.forEachRemaining(row -> rows.add(row.value()));
        }
        return rows;
    }
}
