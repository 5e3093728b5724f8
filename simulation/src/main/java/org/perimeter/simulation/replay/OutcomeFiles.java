package org.perimeter.simulation.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.simulation.archive.parquet.ArchiveFailure;
import org.perimeter.simulation.archive.parquet.RecordFile;
import org.perimeter.simulation.archive.parquet.RecordReader;
import org.perimeter.simulation.archive.parquet.RecordWriter;

/// The outcomes of runs, row by row: one file a run, named by the run's hash, so that equal runs share theirs.
public final class OutcomeFiles {
    private static final RecordFile<RowOutcome> FILE = RecordFile.of(RowOutcome.class);
    private static final String UNFINISHED = "_";

    private final Path folder;

    public OutcomeFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot create", folder, failed);
        }
    }

    RecordWriter<RowOutcome> write(RunId run) {
        return FILE.write(folder.resolve(run + ".parquet"));
    }

    Path nameOf(Hash runHash) {
        return folder.resolve(runHash + ".parquet");
    }

    /// All outcomes of a run in the order of the data set's rows; to be closed.
    public RecordReader<RowOutcome> read(RunResult result) {
        return FILE.read(nameOf(result.runHash()));
    }

    /// The outcomes from this row on; to be closed.
    public RecordReader<RowOutcome> readFrom(RunResult result, long row) {
        return FILE.readFrom(nameOf(result.runHash()), row);
    }

    /// Whether the outcomes are there.
    public boolean has(RunResult result) {
        return Files.isRegularFile(nameOf(result.runHash()));
    }

    /// Removes what a process that was killed left unfinished; only while nothing runs.
    void sweep() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.getFileName().toString().startsWith(UNFINISHED))
                            .toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new ArchiveFailure("Cannot tidy", folder, failed);
        }
    }
}
