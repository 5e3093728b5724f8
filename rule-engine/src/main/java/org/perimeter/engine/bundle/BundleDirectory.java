package org.perimeter.engine.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The releases, rosters and access file on a node's disk. It vouches for nothing: what is read here is verified each time.
///
/// ```
/// <programme>/bundles/000000000012.json   the last three, and the last two without an end
/// <programme>/content/<hash>.json         those that the bundles name
/// lists/<hash>.json                       those that the contents pin, and the delegated ones that the bundles name
/// rosters/<agency>.json
/// access.json
/// ```
///
/// Each file is forced to the disk and renamed into place, lists before the content that pins them and a content before the
/// bundle that names it: a crash leaves what was there before. One process writes; any number may read.
public final class BundleDirectory {
    private static final int KEPT = 3;

    /// As one release at most waits for its time, one of two without an end is in force when all others are over.
    private static final int LASTING = 2;

    private static final int LARGEST = Content.LARGEST + 1;
    private static final Pattern BUNDLE = Pattern.compile("\\d{12}\\.json");
    private static final Pattern JSON = Pattern.compile("[0-9A-Za-z]+\\.json");

    private final Path root;
    private final DurableFile durable;
    private final ListFolder lists;

    public BundleDirectory(Path root) {
        this(root, (step, file) -> {});
    }

    BundleDirectory(Path root, DurableFile.Steps steps) {
        this.root = root;
        this.durable = new DurableFile(steps);
        this.lists = new ListFolder(root.resolve("lists"), durable);
    }

    /// Stores a release with its rosters, and those of its lists that do not lie here yet; then drops those that are
    /// no longer needed. The same sequence again replaces the file.
    ///
    /// @throws MalformedDocument        when bundle, content or roster cannot be read
    /// @throws IllegalArgumentException when bundle, content and programme do not belong together
    /// @throws UncheckedIOException     when the disk refuses; what was there before is still there
    public synchronized void store(Candidate candidate) {
        BundleStatement bundle = bundle(candidate.bundle());
        if (!bundle.programme().equals(candidate.programme())
                || !bundle.contentHash().equals(Hash.of(candidate.content()))) {
            throw new IllegalArgumentException(
                    "Release "
                            + bundle.sequence()
                            + " of "
                            + bundle.programme()
                            + " names content "
                            + bundle.contentHash().brief()
                            + ", and is stored for "
                            + candidate.programme()
                            + " with content "
                            + Hash.of(candidate.content()).brief()
                            + "\nMaybe the content of another version was passed.");
        }
        candidate.rosters().forEach(this::storeRoster);
        try {
            lists.store(Content.read(candidate.content()).lists().values(), candidate.lists());
            lists.store(bundle.listFiles(), candidate.lists());
            durable.write(content(bundle.programme(), bundle.contentHash()), candidate.content());
            durable.write(bundle(bundle.programme(), bundle.sequence()), candidate.bundle());
            prune(bundle.programme());
            pruneLists();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stores a roster unless the one that lies there is as new.
    ///
    /// @return whether it was stored
    public synchronized boolean storeRoster(byte[] signed) {
        Roster roster = Signed.read(signed, Roster.class).statement();
        Path file = root.resolve("rosters").resolve(roster.agency() + ".json");
        boolean newer =
                read(file).map(BundleDirectory::serial).orElse(Long.MIN_VALUE) < roster.serial();
        if (newer) {
            write(file, signed);
        }
        return newer;
    }

    public synchronized void storeAccess(byte[] signed) {
        Signed.read(signed, AccessFile.class);
        write(root.resolve("access.json"), signed);
    }

    /// The newest release of a programme.
    public Optional<Candidate> current(String programme) {
        return candidates(programme).stream().findFirst();
    }

    /// Its last releases, newest first. One whose files are damaged is here too: verifying says what is wrong with it.
    public List<Candidate> candidates(String programme) {
        List<byte[]> rosters = rosters();
        var candidates = new ArrayList<Candidate>();
        for (Path file : bundles(programme)) {
            Optional<byte[]> bundle = read(file);
            byte[] content =
                    bundle.flatMap(BundleDirectory::contentHash)
                            .flatMap(hash -> read(content(programme, hash)))
                            .orElse(new byte[0]);
            bundle.ifPresent(bytes ->
                    candidates.add(new Candidate(programme, bytes, content, rosters, lists)));
        }
        return candidates;
    }

    public List<byte[]> rosters() {
        return files(root.resolve("rosters"), JSON).stream()
                .flatMap(file -> read(file).stream())
                .toList();
    }

    public Optional<byte[]> access() {
        return read(root.resolve("access.json"));
    }

    /// The file of a list that a release pins; not vouched for.
    public Optional<byte[]> list(Hash hash) {
        return lists.bytes(hash);
    }

    /// The lists whose files lie here, sorted.
    public List<Hash> lists() {
        return lists.hashes();
    }

    /// The programmes that have a folder here, sorted.
    public List<String> programmes() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(Names::isProgramme)
                    .filter(name -> !name.equals("rosters") && !name.equals("lists"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path bundle(String programme, long sequence) {
        return folder(programme, "bundles")
                .resolve(String.format(Locale.ROOT, "%012d.json", sequence));
    }

    private Path content(String programme, Hash hash) {
        return folder(programme, "content").resolve(hash.hex() + ".json");
    }

    private Path folder(String programme, String kind) {
        return root.resolve(Names.programme(programme)).resolve(kind);
    }

    private List<Path> bundles(String programme) {
        return stored(programme).limit(KEPT + LASTING).toList();
    }

    /// Newest first.
    private Stream<Path> stored(String programme) {
        return files(folder(programme, "bundles"), BUNDLE).stream()
                .sorted(Comparator.reverseOrder());
    }

    private void prune(String programme) throws IOException {
        List<Path> kept = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        int lasting = 0;
        for (Path bundle : stored(programme).toList()) {
            Optional<Hash> hash = read(bundle).flatMap(BundleDirectory::contentHash);
            if (hash.isEmpty()) {
                return; // which content it names is not known: none is dropped
            }
            Path content = content(programme, hash.get());
            boolean lasts = lasting < LASTING && lasts(content);
            lasting += lasts ? 1 : 0;
            if (lasts || kept.size() < KEPT) {
                kept.add(bundle);
                named.add(content);
            }
        }
        for (Path file : all(folder(programme, "bundles"))) {
            if (DurableFile.isUnfinished(file) || !kept.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
        for (Path file : all(folder(programme, "content"))) {
            if (DurableFile.isUnfinished(file) || !named.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Drops the lists that no stored content and no stored bundle names. What one that cannot be read names is not known:
    /// none is dropped.
    private void pruneLists() throws IOException {
        Set<Hash> named = new HashSet<>();
        try {
            for (String programme : programmes()) {
                for (Path file : all(folder(programme, "content"))) {
                    read(file)
                            .ifPresent(bytes -> named.addAll(Content.read(bytes).lists().values()));
                }
                for (Path file : files(folder(programme, "bundles"), BUNDLE)) {
                    read(file).ifPresent(bytes -> named.addAll(bundle(bytes).listFiles()));
                }
            }
        } catch (MalformedDocument e) {
            return;
        }
        lists.keep(named);
    }

    private static BundleStatement bundle(byte[] signed) {
        return Signed.read(signed, BundleStatement.class).statement();
    }

    /// Whether a content has no end; one that is not there or cannot be read counts for none.
    private static boolean lasts(Path content) {
        try {
            return read(content)
                    .map(Content::read)
                    .filter(read -> read.effective() == null || read.effective().until() == null)
                    .isPresent();
        } catch (MalformedDocument e) {
            return false;
        }
    }

    private void write(Path file, byte[] bytes) {
        try {
            durable.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Hash> contentHash(byte[] bundle) {
        try {
            return Optional.of(bundle(bundle).contentHash());
        } catch (MalformedDocument e) {
            return Optional.empty();
        }
    }

    private static long serial(byte[] roster) {
        try {
            return Signed.read(roster, Roster.class).statement().serial();
        } catch (MalformedDocument e) {
            return Long.MIN_VALUE;
        }
    }

    private static Optional<byte[]> read(Path file) {
        return read(file, LARGEST);
    }

    /// At most so many bytes.
    static Optional<byte[]> read(Path file, int most) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, Pattern name) {
        return all(folder).stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .sorted()
                .toList();
    }

    static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
