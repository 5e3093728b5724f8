package org.perimeter.engine.bundle;

import static org.perimeter.engine.bundle.Ceremony.statement;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;

/// A content that delegates its list of ports to CBSA: at most five entries, two changes a day. It was approved three days
/// before noon.
final class Delegating {
    static final NamedList PORTS = ports("CNSHA", "BRSSZ");
    static final Delegation TO_CBSA = new Delegation("ports", "CBSA", 5, 2);
    static final Duration DAY = Duration.ofDays(1);
    static final Instant APPROVED = NOON.minus(DAY.multipliedBy(3));

    private final Map<Hash, byte[]> files = new TreeMap<>();
    final Ceremony ceremony = new Ceremony();

    Delegating() {
        keep(PORTS);
    }

    static NamedList ports(String... ports) {
        return new NamedList.Values("ports", new TreeSet<>(Arrays.asList(ports)));
    }

    NamedList keep(NamedList list) {
        files.put(list.hash(), ListBytes.of(list));
        return list;
    }

    static Content content(Delegation... delegations) {
        return Content.of(
                        Examples.policy(
                                Examples.rule(
                                        "R-1", new Condition.InList("port.loading", "ports"))),
                        new TreeMap<>(Map.of("ports", PORTS.hash())),
                        List.of())
                .delegating(List.of(delegations));
    }

    /// What an honest application has an approver sign.
    SnapshotStatement snapshot(NamedList list, NamedList follows, NamedList dayBase, Instant at) {
        keep(list);
        return new SnapshotStatement(
                "prince-rupert",
                content(TO_CBSA).hash(),
                "ports",
                list.hash(),
                follows.hash(),
                dayBase.hash(),
                "CBSA",
                "anne",
                ceremony.anne.keyId(),
                at);
    }

    Signed<SnapshotStatement> signed(SnapshotStatement snapshot) {
        return Signed.sign(snapshot, ceremony.anne);
    }

    DelegatedList today(SnapshotStatement newest) {
        return new DelegatedList(signed(newest), null);
    }

    BundleStatement bundle(Content content, Map<String, DelegatedList> lists) {
        return bundle(content, lists, 1, null);
    }

    BundleStatement bundle(
            Content content,
            Map<String, DelegatedList> lists,
            long sequence,
            @Nullable Hash previous) {
        return new BundleStatement(
                1,
                "prince-rupert",
                content.hash(),
                List.of(
                        Signed.sign(
                                statement("CBSA", "anne", ceremony.anne, content.hash(), APPROVED),
                                ceremony.anne),
                        Signed.sign(
                                statement("CBP", "bob", ceremony.bob, content.hash(), APPROVED),
                                ceremony.bob)),
                new TreeMap<>(lists),
                sequence,
                previous,
                new Signatory("anne", "CBSA", ceremony.anne.keyId()),
                NOON,
                false);
    }

    Candidate candidate(Content content, BundleStatement bundle) {
        return new Candidate(
                "prince-rupert",
                Signed.sign(bundle, ceremony.anne).json(),
                content.canonical(),
                List.of(ceremony.cbsa().json(), ceremony.cbp().json()),
                hash -> Optional.ofNullable(files.get(hash)));
    }

    Verification verify(BundleStatement bundle, @Nullable Release current) {
        return ceremony.verify(candidate(content(TO_CBSA), bundle), current);
    }

    Release runs(BundleStatement bundle) {
        if (verify(bundle, null) instanceof Verification.Accepted(var release)) {
            return release;
        }
        throw new AssertionError("The release does not hold: " + verify(bundle, null));
    }
}
