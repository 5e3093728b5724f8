package org.perimeter.engine.bundle;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The release of one approved content, as its publisher signs it.
///
/// A roll-back is a new bundle over an older content with the approvals that this content has.
///
/// @param approvals of the content; kept in the order of agency, person and key
/// @param lists     by name, the delegated lists that have other entries than the content pins
/// @param sequence  from 1, rising within the programme
/// @param previous  hash of the bundle before it; `null` for the first
/// @param at        when it was published, whole milliseconds
/// @param shadow    runs beside the release and never answers
public record BundleStatement(
        int schema,
        String programme,
        Hash contentHash,
        List<Signed<ApprovalStatement>> approvals,
        SortedMap<String, DelegatedList> lists,
        long sequence,
        @Nullable Hash previous,
        Signatory publisher,
        Instant at,
        boolean shadow)
        implements Statement {

    public static final int SCHEMA = 1;

    /// Twelve digits, as its file name has.
    private static final long LAST_SEQUENCE = 999_999_999_999L;

    private static final Comparator<Signed<ApprovalStatement>> ORDER =
            Comparator.<Signed<ApprovalStatement>, String>comparing(
                            approval -> approval.statement().agency())
                    .thenComparing(approval -> approval.statement().person())
                    .thenComparing(approval -> approval.statement().keyId())
                    .thenComparing(Signed::signature);

    public BundleStatement {
        programme = Names.programme(programme);
        approvals = approvals.stream().sorted(ORDER).toList();
        lists = Collections.unmodifiableSortedMap(new TreeMap<>(lists));
        at = Statements.stamp(at);
        if (sequence < 1 || sequence > LAST_SEQUENCE) {
            throw new IllegalArgumentException(
                    "Sequence " + sequence + "\nMaybe the first one, which is 1, was meant.");
        }
    }

    @Override
    public String domain() {
        return "perimeter-bundle-v1";
    }

    /// When its content had all approvals that it carries; the epoch where it carries none.
    Instant approvedAt() {
        return approvals.stream()
                .map(approval -> approval.statement().at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /// The version of each list that runs by it over its content.
    public SortedMap<String, Hash> lists(Content content) {
        SortedMap<String, Hash> all = new TreeMap<>(content.lists());
        lists.forEach((name, list) -> all.put(name, list.newest().statement().listHash()));
        return Collections.unmodifiableSortedMap(all);
    }

    /// The files of its delegated lists, beside those that the content pins.
    public Set<Hash> listFiles() {
        return lists.values().stream()
                .flatMap(DelegatedList::files)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The hash of the release: of this statement, never of the signature under it.
    public Hash hash() {
        return Hash.of(Statements.canonical(this));
    }
}
