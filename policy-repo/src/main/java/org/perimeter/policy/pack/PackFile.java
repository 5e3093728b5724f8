package org.perimeter.policy.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;

/// A zip that ends with a list of the hashes of all that is in it. The same files give the same bytes; each is written as it
/// comes, so that a pack takes the memory of its largest file.
final class PackFile implements AutoCloseable {
    static final String MANIFEST = "manifest.json";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final Map<String, Hash> hashes = new TreeMap<>();

    PackFile(OutputStream out) {
        zip = new ZipOutputStream(out, UTF_8);
    }

    /// @throws UncheckedIOException when it cannot be written
    void add(String name, byte[] bytes) {
        hashes.put(name, Hash.of(bytes));
        write(name, bytes);
    }

    void add(String name, String text) {
        add(name, text.getBytes(UTF_8));
    }

    /// What the manifest is made of.
    private record Manifest(String subject, Hash contentHash, Map<String, Hash> files) {}

    /// Ends it with its manifest.
    void prove(String subject, Hash contentHash) {
        write(MANIFEST, CanonicalJson.of(new Manifest(subject, contentHash, hashes)));
    }

    private void write(String name, byte[] bytes) {
        try {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
