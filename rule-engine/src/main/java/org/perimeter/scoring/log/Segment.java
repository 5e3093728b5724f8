package org.perimeter.scoring.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One file of the log: a header, then frames. All its records are of one epoch.
final class Segment implements Closeable {
    static final int HEADER = 32;
    private static final byte[] MAGIC = "PERIMLOG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final Path file;
    private final long number;
    private final long epoch;
    private final SequenceIndex index = new SequenceIndex();
    private final @Nullable FileChannel channel;
    private volatile long end;

    private Segment(Path file, long number, long epoch, @Nullable FileChannel channel, long end) {
        this.file = file;
        this.number = number;
        this.epoch = epoch;
        this.channel = channel;
        this.end = end;
    }

    static Path file(Path directory, long number) {
        return directory.resolve(String.format(Locale.ROOT, "%012d.log", number));
    }

    /// Begins a file, which must not be there yet.
    static Segment create(Path directory, long number, long epoch) throws IOException {
        Path file = file(directory, number);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            writeFully(channel, header(number, epoch), 0);
            channel.force(true);
            StateFile.forceDirectory(directory);
            return new Segment(file, number, epoch, channel, HEADER);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// A file that was read whole, and found intact up to `end`.
    static Segment recovered(Path file, long number, long epoch, long end) {
        return new Segment(file, number, epoch, null, end);
    }

    long number() {
        return number;
    }

    long epoch() {
        return epoch;
    }

    Path file() {
        return file;
    }

    /// Length of what is surely on disk.
    long end() {
        return end;
    }

    SequenceIndex index() {
        return index;
    }

    /// Writes one frame and forces it; only then is it part of the segment.
    void append(List<ByteBuffer> payloads) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            throw new IllegalStateException(
                    file + " is read only\nMaybe the segment was recovered, not created.");
        }
        long at = writeFully(open, Frame.header(payloads), end);
        for (ByteBuffer payload : payloads) {
            at = writeFully(open, payload.duplicate(), at);
        }
        open.force(false);
        long from = end;
        long to = at;
        payloads.forEach(
                payload -> Frame.sequences(payload, sequence -> index.add(from, to, sequence)));
        end = to;
    }

    /// Takes back what was written but not forced.
    void cutToEnd() throws IOException {
        try (FileChannel writing = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writing.truncate(end);
            writing.force(true);
        }
    }

    Optional<LogRecord> find(DecisionId id) throws IOException {
        String name = id.toString();
        for (SequenceIndex.Block block : index.blocksWith(id.sequence())) {
            for (LogRecord record : read(block.from(), block.to())) {
                if (record.decisionId().equals(name)) {
                    return Optional.of(record);
                }
            }
        }
        return Optional.empty();
    }

    /// The records of the frame at the offset, and where the next one begins.
    Run next(long offset) throws IOException {
        try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
            return frame(reading, offset);
        }
    }

    /// @param next offset of what follows
    record Run(List<LogRecord> records, long next) {}

    private List<LogRecord> read(long from, long to) throws IOException {
        List<LogRecord> records = new ArrayList<>();
        try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long at = from; at < to; ) {
                Run run = frame(reading, at);
                records.addAll(run.records());
                at = run.next();
            }
        } catch (NoSuchFileException _) {
            return List.of(); // given up meanwhile, because the ledger has it
        }
        return records;
    }

    private Run frame(FileChannel reading, long offset) throws IOException {
        ByteBuffer header = readFully(reading, offset, Frame.HEADER);
        int length = header.remaining() < Frame.HEADER ? -1 : Frame.length(header);
        if (length < 0) {
            throw new LogDamaged(file, offset, "no group of records begins here");
        }
        ByteBuffer payload = readFully(reading, offset + Frame.HEADER, length);
        if (!Frame.intact(header, payload)) {
            throw new LogDamaged(file, offset, "the checksum does not fit");
        }
        return new Run(Frame.decode(payload), offset + Frame.HEADER + length);
    }

    private static ByteBuffer header(long number, long epoch) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.put(MAGIC).putInt(VERSION).putLong(number).putLong(epoch);
        return header.putInt(headerSum(header)).flip();
    }

    private static int headerSum(ByteBuffer header) {
        CRC32C crc = new CRC32C();
        crc.update(header.slice(0, HEADER - 4));
        return (int) crc.getValue();
    }

    /// The epoch that an intact header names; empty for any other bytes.
    static Optional<Long> epochOf(ByteBuffer header, long number) {
        boolean intact =
                header.remaining() >= HEADER
                        && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))
                        && header.getInt(8) == VERSION
                        && header.getLong(12) == number
                        && header.getInt(HEADER - 4) == headerSum(header);
        return intact ? Optional.of(header.getLong(20)) : Optional.empty();
    }

    private static long writeFully(FileChannel channel, ByteBuffer bytes, long offset)
            throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at;
    }

    static ByteBuffer readFully(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long at = offset;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, at);
            if (read < 0) {
                break;
            }
            at += read;
        }
        return bytes.flip();
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
