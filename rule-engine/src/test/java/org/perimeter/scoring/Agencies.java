package org.perimeter.scoring;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.AccessFile;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.AccessFile.Client;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.DelegatedList;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ListFiles;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Roster.Approver;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.SnapshotStatement;

/// Two agencies of a demonstration with real keys: they sign rosters, releases and access files for the tests.
public final class Agencies {
    public static final String PROGRAMME = "prince-rupert";
    public static final String OFFICER_KEY = "officer-key-0123456789";
    public static final String TRADE_KEY = "trade-key-0123456789";
    public static final String OTHER_TRADE_KEY = "other-trade-key-0123456789";
    public static final String EXPIRED_KEY = "expired-key-0123456789";

    private final Instant now;
    private final Instant approved;
    private final SigningKey cbsaRoot = key();
    private final SigningKey cbpRoot = key();
    private final SigningKey anne = key();
    private final SigningKey bob = key();
    private final List<byte[]> rosters;

    /// @param now everything is signed a little before
    public Agencies(Instant now) {
        this(now, Duration.ZERO);
    }

    /// @param age of the approvals
    public Agencies(Instant now, Duration age) {
        this.now = now.minusSeconds(60);
        this.approved = this.now.minus(age);
        this.rosters =
                List.of(
                        roster("CBSA", Approver.of("anne", "CBSA", anne.publicKey()), cbsaRoot),
                        roster("CBP", Approver.of("bob", "CBP", bob.publicKey()), cbpRoot));
    }

    private static SigningKey key() {
        return SigningKey.generate(new SecureRandom());
    }

    private byte[] roster(String agency, Approver approver, SigningKey root) {
        Instant from = approved.minus(Duration.ofDays(1));
        Instant until = now.plus(Duration.ofDays(100));
        Roster roster = new Roster(1, agency, 1, null, from, until, true, List.of(approver));
        return Signed.sign(roster, root).json();
    }

    public Pins pins(String... programmes) {
        Map<String, Set<String>> required = new TreeMap<>();
        Arrays.asList(programmes).forEach(p -> required.put(p, Set.of("CBSA", "CBP")));
        return new Pins(
                Map.of(
                        "CBSA", List.of(Pins.demoRoot(cbsaRoot.publicKey())),
                        "CBP", List.of(Pins.demoRoot(cbpRoot.publicKey()))),
                required,
                true);
    }

    public String pinsJson(String... programmes) {
        String required =
                Stream.of(programmes)
                        .map(programme -> "\"" + programme + "\":[\"CBSA\",\"CBP\"]")
                        .reduce((a, b) -> a + "," + b)
                        .orElse("");
        return """
        {"roots": {"CBSA": ["%s"], "CBP": ["%s"]}, "required": {%s}, "demo": true}
        """
                .formatted(
                        Pins.demoRoot(cbsaRoot.publicKey()),
                        Pins.demoRoot(cbpRoot.publicKey()),
                        required);
    }

    /// The hash of the newest release in a directory.
    public Hash hashOf(BundleDirectory directory) {
        byte[] bundle = directory.current(PROGRAMME).orElseThrow().bundle();
        return Signed.read(bundle, BundleStatement.class).statement().hash();
    }

    /// A release that both agencies have approved.
    ///
    /// @return its hash, for the next one to name
    public Hash publish(
            BundleDirectory directory, Content content, long sequence, @Nullable Hash previous) {
        return publish(directory, content, ListFiles.none(), sequence, previous);
    }

    /// The same with the lists that its content pins.
    public Hash publish(
            BundleDirectory directory,
            Content content,
            ListFiles lists,
            long sequence,
            @Nullable Hash previous) {
        return publish(directory, content, Map.of(), lists, sequence, previous);
    }

    /// The same with other entries of lists that its content delegates.
    public Hash publish(
            BundleDirectory directory,
            Content content,
            Map<String, DelegatedList> delegated,
            ListFiles lists,
            long sequence,
            @Nullable Hash previous) {
        BundleStatement bundle = bundle(content, delegated, sequence, previous);
        byte[] signed = Signed.sign(bundle, anne).json();
        directory.store(new Candidate(PROGRAMME, signed, content.canonical(), rosters, lists));
        return bundle.hash();
    }

    public Candidate candidate(byte[] bundle, Content content) {
        return new Candidate(PROGRAMME, bundle, content.canonical(), rosters);
    }

    /// Entries of a delegated list, signed by CBSA.
    public Signed<SnapshotStatement> snapshot(
            Content content, Hash list, Hash follows, Hash dayBase, Instant at) {
        return Signed.sign(
                new SnapshotStatement(
                        PROGRAMME,
                        content.hash(),
                        content.delegations().getFirst().list(),
                        list,
                        follows,
                        dayBase,
                        "CBSA",
                        "anne",
                        anne.keyId(),
                        at),
                anne);
    }

    private BundleStatement bundle(
            Content content,
            Map<String, DelegatedList> delegated,
            long sequence,
            @Nullable Hash previous) {
        return new BundleStatement(
                1,
                PROGRAMME,
                content.hash(),
                List.of(
                        approval(content, "CBSA", "anne", anne),
                        approval(content, "CBP", "bob", bob)),
                new TreeMap<>(delegated),
                sequence,
                previous,
                new Signatory("anne", "CBSA", anne.keyId()),
                now,
                false);
    }

    private Signed<ApprovalStatement> approval(
            Content content, String agency, String person, SigningKey key) {
        return Signed.sign(
                new ApprovalStatement(
                        PROGRAMME,
                        content.hash(),
                        null,
                        null,
                        agency,
                        person,
                        key.keyId(),
                        approved),
                key);
    }

    /// Admits the four clients of the tests, all but those revoked.
    public void admit(BundleDirectory directory, long serial, String... revokedIds) {
        rosters.forEach(directory::storeRoster);
        List<Client> clients = new ArrayList<>();
        clients.add(client("officer", OFFICER_KEY, Audience.OFFICER, null));
        clients.add(client("trade", TRADE_KEY, Audience.TRADE, null));
        clients.add(client("other-trade", OTHER_TRADE_KEY, Audience.TRADE, null));
        clients.add(client("expired", EXPIRED_KEY, Audience.OFFICER, now));
        clients.removeIf(client -> List.of(revokedIds).contains(client.id()));
        AccessFile access =
                new AccessFile(
                        1, serial, new Signatory("anne", "CBSA", anne.keyId()), now, clients);
        directory.storeAccess(Signed.sign(access, anne).json());
    }

    private static Client client(
            String id, String key, Audience audience, @Nullable Instant notAfter) {
        return new Client(
                id, id, Hash.of(key.getBytes(StandardCharsets.UTF_8)), audience, notAfter);
    }
}
