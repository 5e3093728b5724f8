package org.perimeter.engine.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;

/// The canonical form of a list, written entry by entry: the same bytes as [CanonicalJson] writes, without a tree of them in
/// memory. A list of a million entries is hashed and stored by it.
public final class ListBytes {
    private static final int CHUNK = 1 << 16;

    private final OutputStream out;
    private final StringBuilder chunk = new StringBuilder(CHUNK + 1_024);

    private ListBytes(OutputStream out) {
        this.out = out;
    }

    public static byte[] of(NamedList list) {
        var bytes = new ByteArrayOutputStream();
        write(list, bytes);
        return bytes.toByteArray();
    }

    static Hash hash(NamedList list) {
        MessageDigest digest = Hash.digest();
        write(list, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Hash.of(digest);
    }

    private static void write(NamedList list, OutputStream out) {
        try {
            write(list.shape(), list.name(), list.each().iterator(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param entries each once, in the [order][ListShape#order] of the shape
    /// @throws IllegalArgumentException where they stand in another order, or one comes twice
    public static void write(
            ListShape shape, String name, Iterator<ListEntry> entries, OutputStream out)
            throws IOException {
        var bytes = new ListBytes(out);
        Iterator<ListEntry> inOrder = new Ascending(shape.order(), entries);
        switch (shape) {
            case VALUES -> bytes.values(name, inOrder);
            case PATTERNS -> bytes.patterns(name, inOrder);
            case KEYED -> bytes.keyed(name, inOrder);
            case NUMBERS -> bytes.numbers(name, inOrder);
        }
        bytes.flush();
    }

    private void values(String name, Iterator<ListEntry> entries) throws IOException {
        plain("{\"is\":\"values\",\"name\":").text(name).plain(",\"values\":[");
        while (entries.hasNext()) {
            text(entries.next().key()).plain(entries.hasNext() ? "," : "");
        }
        plain("]}");
    }

    private void patterns(String name, Iterator<ListEntry> entries) throws IOException {
        plain("{\"is\":\"patterns\",\"name\":").text(name).plain(",\"patterns\":[");
        while (entries.hasNext()) {
            ListEntry entry = entries.next();
            plain("{\"kind\":").text(entry.value()).plain(",\"text\":").text(entry.key());
            plain(entries.hasNext() ? "}," : "}");
        }
        plain("]}");
    }

    private void keyed(String name, Iterator<ListEntry> entries) throws IOException {
        plain("{\"entries\":{");
        String before = null;
        while (entries.hasNext()) {
            ListEntry entry = entries.next();
            if (entry.key().equals(before)) {
                plain(",");
            } else {
                plain(before == null ? "" : "],").text(entry.key()).plain(":[");
            }
            text(entry.value());
            before = entry.key();
        }
        plain(before == null ? "" : "]").plain("},\"is\":\"keyed\",\"name\":").text(name);
        plain("}");
    }

    private void numbers(String name, Iterator<ListEntry> entries) throws IOException {
        plain("{\"is\":\"numbers\",\"name\":").text(name).plain(",\"numbers\":{");
        while (entries.hasNext()) {
            ListEntry entry = entries.next();
            text(entry.key()).plain(":").text(entry.value()).plain(entries.hasNext() ? "," : "");
        }
        plain("}}");
    }

    private ListBytes plain(String json) throws IOException {
        chunk.append(json);
        if (chunk.length() > CHUNK) {
            flush();
        }
        return this;
    }

    private ListBytes text(String text) throws IOException {
        CanonicalJson.appendText(text, chunk);
        return plain("");
    }

    private void flush() throws IOException {
        out.write(chunk.toString().getBytes(StandardCharsets.UTF_8));
        chunk.setLength(0);
    }

    /// Passes entries on as long as each is greater than the one before.
    private static final class Ascending implements Iterator<ListEntry> {
        private final Comparator<ListEntry> order;
        private final Iterator<ListEntry> entries;
        private @Nullable ListEntry last;

        Ascending(Comparator<ListEntry> order, Iterator<ListEntry> entries) {
            this.order = order;
            this.entries = entries;
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public ListEntry next() {
            ListEntry next = entries.next();
            if (last != null && order.compare(last, next) >= 0) {
                throw new IllegalArgumentException(
                        next
                                + " comes after "
                                + last
                                + "\nMaybe the entries were not sorted by the order of their shape.");
            }
            last = next;
            return next;
        }
    }
}
