package org.perimeter.simulation.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.perimeter.simulation.archive.parquet.ArchiveFailure;
import org.perimeter.simulation.archive.parquet.Durably;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.archive.parquet.RecordFile;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.archive.parquet.RecordWriter;
import tools.jackson.databind.json.JsonMapper;

/// The data sets under one folder: each is a folder of its own with its rows and a descriptor, there whole or not at all.
///
/// ```
/// <root>/<id>/rows.parquet    one nested row a consignment
/// <root>/<id>/_data-set.json  the descriptor; the underscore keeps it out of other tools' directory reads
/// ```
public final class Archive {
    private static final String ROWS = "rows.parquet";
    private static final String DESCRIPTOR = "_data-set.json";
    private static final RecordFile<Recorded> FILE = RecordFile.of(Recorded.class);
    private static final RecordFile<Aftermath> AFTERMATHS = RecordFile.of(Aftermath.class);
    private static final RecordFile<Appearance> APPEARANCES = RecordFile.of(Appearance.class);

    private final Path root;
    private final JsonMapper json = JsonMapper.builder().build();

    public Archive(Path root) {
        this.root = root;
        try {
            Files.createDirectories(root);
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot create", root, failed);
        }
    }

    /// Stores the rows as they come, without holding them.
    ///
    /// @throws DataSetExists if there is one of that id already
    public DataSet store(DataSet.Description description, Iterator<Recorded> rows) {
        Path folder = root.resolve(description.id());
        if (Files.exists(folder)) {
            throw new DataSetExists(description.id());
        }
        Path unfinished = Durably.unfinished(folder);
        try {
            remove(unfinished);
            Files.createDirectories(unfinished);
            DataSet stored = write(description, rows, unfinished);
            Durably.move(unfinished, folder);
            return stored;
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot store", folder, failed);
        } finally {
            remove(unfinished);
        }
    }

    private DataSet write(DataSet.Description description, Iterator<Recorded> rows, Path folder)
            throws IOException {
        Instant from = Instant.MAX;
        Instant to = Instant.MIN;
        RecordWriter.Written written;
        try (RecordWriter<Recorded> writer = FILE.write(folder.resolve(ROWS))) {
            while (rows.hasNext()) {
                Recorded row = rows.next();
                from = row.asOf().isBefore(from) ? row.asOf() : from;
                to = row.asOf().isAfter(to) ? row.asOf() : to;
                writer.write(row);
            }
            written = writer.commit();
        }
        if (written.rows() == 0) {
            throw new IllegalArgumentException(
                    "Data set "
                            + description.id()
                            + " would be empty"
                            + "\nMaybe the source was read to its end before.");
        }
        DataSet stored =
                new DataSet(
                        description.id(),
                        description.programme(),
                        description.name(),
                        written.rows(),
                        from,
                        to,
                        written.hash(),
                        description.synthetic());
        Path descriptor = folder.resolve(DESCRIPTOR);
        Files.write(descriptor, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(stored));
        Durably.force(descriptor);
        return stored;
    }

    /// All data sets, the latest period first.
    public List<DataSet> dataSets() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> !folder.getFileName().toString().startsWith("_"))
                    .filter(folder -> Files.exists(folder.resolve(DESCRIPTOR)))
                    .map(this::describe)
                    .sorted(Comparator.comparing(DataSet::to).reversed().thenComparing(DataSet::id))
                    .toList();
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot list", root, failed);
        }
    }

    public Optional<DataSet> find(String id) {
        return dataSets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    private DataSet describe(Path folder) {
        Path descriptor = folder.resolve(DESCRIPTOR);
        try {
            return json.readValue(Files.readAllBytes(descriptor), DataSet.class);
        } catch (IOException | RuntimeException failed) {
            throw new ArchiveFailure("Cannot read", descriptor, failed);
        }
    }

    /// All rows in their order; to be closed. Reading past the last one fails if they are not those that were stored.
    public RecordReader<Recorded> read(DataSet set) {
        return FILE.read(rowsOf(set), set.hash());
    }

    /// These rows alone, in their order.
    public List<Numbered<Recorded>> read(DataSet set, SortedSet<Long> rows) {
        return FILE.read(rowsOf(set), rows);
    }

    /// What became known of every row, in their order, without the rows themselves; to be closed.
    public RecordReader<Aftermath> aftermaths(DataSet set) {
        return AFTERMATHS.read(rowsOf(set));
    }

    /// Who appeared when, row by row, without the rest; to be closed.
    public RecordReader<Appearance> appearances(DataSet set) {
        return APPEARANCES.read(rowsOf(set));
    }

    private Path rowsOf(DataSet set) {
        return root.resolve(set.id()).resolve(ROWS);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot remove", folder, failed);
        }
    }
}
