package org.perimeter.scoring.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a log back after a stop, checking every byte of it.
///
/// Each group of records is forced before the next is written, so a crash leaves at most one unfinished group, at the very
/// end of the last file; nothing in it was answered, and it is cut off. Whatever else does not fit is damage: an
/// intact group behind a broken one, a broken one in an older file, in what the ledger has taken, or after an orderly stop.
final class Recovery {
    private static final Pattern NAME = Pattern.compile("([0-9]{12})\\.log");

    private final Path directory;
    private final @Nullable LogPosition drained;
    private final @Nullable LogPosition closed;

    /// @param drained up to where the ledger has taken records
    /// @param closed  where the log ended when it was last closed in order; `null` after a crash
    Recovery(Path directory, @Nullable LogPosition drained, @Nullable LogPosition closed) {
        this.directory = directory;
        this.drained = drained;
        this.closed = closed;
    }

    List<Segment> segments() throws IOException {
        List<Path> files = files();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            long number = number(file);
            if (i > 0 && number != number(files.get(i - 1)) + 1) {
                throw new LogDamaged(
                        file,
                        0,
                        "the file before it, "
                                + Segment.file(directory, number - 1)
                                + ", is missing");
            }
            read(file, number, i == files.size() - 1).ifPresent(segments::add);
        }
        long last = segments.isEmpty() ? 0 : segments.getLast().number();
        for (LogPosition known : Stream.of(closed, drained).filter(p -> p != null).toList()) {
            if (known.segment() > last) {
                throw new LogDamaged(
                        Segment.file(directory, known.segment()), 0, "the file is missing");
            }
        }
        return segments;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.filter(file -> NAME.matcher(name(file)).matches()).sorted().toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static long number(Path file) {
        Matcher matcher = NAME.matcher(name(file));
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private Optional<Segment> read(Path file, long number, boolean last) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long size = channel.size();
            Optional<Long> epoch =
                    Segment.epochOf(Segment.readFully(channel, 0, Segment.HEADER), number);
            if (epoch.isEmpty()) {
                if (!last || size > Segment.HEADER || sureUpTo(number) > 0) {
                    throw new LogDamaged(file, 0, "its header is not one of this log's");
                }
                Files.delete(file); // begun just before the crash: it never held a record
                return Optional.empty();
            }
            Segment segment = Segment.recovered(file, number, epoch.get(), size);
            long end = index(channel, segment, size);
            if (end == size && size >= sureUpTo(number)) {
                return Optional.of(segment);
            }
            if (!last || end < sureUpTo(number) || intactAfter(channel, end, size)) {
                throw new LogDamaged(file, end, "the group of records here is broken or cut off");
            }
            channel.truncate(end);
            channel.force(true);
            Segment cut = Segment.recovered(file, number, epoch.get(), end);
            index(channel, cut, end);
            return Optional.of(cut);
        }
    }

    /// Up to where the file is known to have been on disk.
    private long sureUpTo(long number) {
        return Stream.of(drained, closed)
                .filter(position -> position != null && position.segment() == number)
                .mapToLong(LogPosition::offset)
                .max()
                .orElse(0);
    }

    /// Notes every intact frame in the segment's index; answers where the first other byte is.
    private static long index(FileChannel channel, Segment segment, long size) throws IOException {
        long at = Segment.HEADER;
        while (at < size) {
            ByteBuffer payload = frameAt(channel, at, size);
            if (payload == null) {
                return at;
            }
            long from = at;
            long to = at + Frame.HEADER + payload.remaining();
            Frame.sequences(payload, sequence -> segment.index().add(from, to, sequence));
            at = to;
        }
        return at;
    }

    private static @Nullable ByteBuffer frameAt(FileChannel channel, long at, long size)
            throws IOException {
        if (size - at < Frame.HEADER) {
            return null;
        }
        ByteBuffer header = Segment.readFully(channel, at, Frame.HEADER);
        int length = Frame.length(header);
        if (length < 0 || length > size - at - Frame.HEADER) {
            return null;
        }
        ByteBuffer payload = Segment.readFully(channel, at + Frame.HEADER, length);
        return Frame.intact(header, payload) ? payload : null;
    }

    private static boolean intactAfter(FileChannel channel, long broken, long size)
            throws IOException {
        ByteBuffer rest = Segment.readFully(channel, broken, Math.toIntExact(size - broken));
        for (int i = 1; i <= rest.limit() - Frame.HEADER; i++) {
            if (rest.get(i) == (byte) 0xFF
                    && Frame.length(rest.slice(i, Frame.HEADER)) > 0
                    && frameAt(channel, broken + i, size) != null) {
                return true;
            }
        }
        return false;
    }
}
