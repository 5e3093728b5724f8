package org.perimeter.policy.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Hash;

/// A zip that ends with a list of the hashes of all that is in it. The same files give the same bytes.
final class PackFile {
    static final String MANIFEST = "manifest.json";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> files = new TreeMap<>();

    PackFile add(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    PackFile add(String name, String text) {
        return add(name, text.getBytes(UTF_8));
    }

    /// What the manifest is made of.
    private record Manifest(String subject, Hash contentHash, Map<String, Hash> files) {}

    void write(String subject, Hash contentHash, OutputStream out) throws IOException {
        var hashes = new TreeMap<String, Hash>();
        files.forEach((name, bytes) -> hashes.put(name, Hash.of(bytes)));
        try (var zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                entry(zip, file.getKey(), file.getValue());
            }
            entry(zip, MANIFEST, CanonicalJson.of(new Manifest(subject, contentHash, hashes)));
        }
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
