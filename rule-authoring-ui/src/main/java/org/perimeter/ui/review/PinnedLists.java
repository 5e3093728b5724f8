package org.perimeter.ui.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;

/// Which lists a version pins, and in which state its baseline had them: part of what its approvers agree to.
record PinnedLists(Versions versions, VersionedLists lists) {
    /// By name.
    List<PinnedList> of(Version version) {
        Map<String, Hash> before =
                version.baseContentHash()
                        .flatMap(base -> versions.with(version.programme(), base))
                        .map(base -> pins(base.id()))
                        .orElse(Map.of());
        return pins(version.id()).entrySet().stream()
                .map(pin ->
                        new PinnedList(
                                lists.get(pin.getKey()),
                                number(pin.getKey(), pin.getValue()).orElseThrow(),
                                Optional.ofNullable(before.get(pin.getKey()))
                                        .flatMap(hash -> number(pin.getKey(), hash))))
                .toList();
    }

    private Map<String, Hash> pins(VersionId version) {
        return Content.read(versions.content(version)).lists();
    }

    private Optional<Integer> number(String list, Hash hash) {
        return lists.versions(list).stream()
                .filter(version -> version.hash().equals(hash))
                .map(ListVersion::number)
                .findFirst();
    }
}
