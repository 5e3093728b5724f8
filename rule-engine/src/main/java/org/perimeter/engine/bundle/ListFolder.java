package org.perimeter.engine.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The list files of a [BundleDirectory]. What lies under a hash never changes, so what is there is not fetched again.
final class ListFolder implements ListFiles {
    private static final Pattern FILE = Pattern.compile("[0-9a-f]{64}\\.json");
    private static final int SUFFIX = ".json".length();

    private final Path folder;
    private final DurableFile durable;

    ListFolder(Path folder, DurableFile durable) {
        this.folder = folder;
        this.durable = durable;
    }

    @Override
    public Optional<byte[]> bytes(Hash hash) {
        return BundleDirectory.read(file(hash), ListCheck.LARGEST + 1);
    }

    /// Sorted.
    List<Hash> hashes() {
        return BundleDirectory.files(folder, FILE).stream().map(ListFolder::hash).toList();
    }

    /// Fetches what is missing, and what lies here damaged.
    ///
    /// @throws IllegalArgumentException where a list cannot be fetched, or is another one
    void store(Collection<Hash> pinned, ListFiles source) throws IOException {
        for (Hash hash : pinned) {
            if (bytes(hash).map(Hash::of).filter(hash::equals).isEmpty()) {
                durable.write(file(hash), fetched(hash, source));
            }
        }
    }

    private static byte[] fetched(Hash hash, ListFiles source) {
        return source.bytes(hash)
                .filter(bytes -> Hash.of(bytes).equals(hash))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The release names list "
                                        + hash
                                        + ", which did not come with it"
                                        + "\nMaybe the release was put together without its lists."));
    }

    void keep(Set<Hash> pinned) throws IOException {
        for (Path file : BundleDirectory.all(folder)) {
            if (DurableFile.isUnfinished(file)
                    || !FILE.matcher(file.getFileName().toString()).matches()
                    || !pinned.contains(hash(file))) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path file(Hash hash) {
        return folder.resolve(hash.hex() + ".json");
    }

    private static Hash hash(Path file) {
        String name = file.getFileName().toString();
        return new Hash(name.substring(0, name.length() - SUFFIX));
    }
}
