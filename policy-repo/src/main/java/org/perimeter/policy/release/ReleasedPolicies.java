package org.perimeter.policy.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The policies that nodes ran, with the lists of their time: to look back at a decision.
@Service
@Transactional(readOnly = true)
public class ReleasedPolicies {
    /// The last ones asked for. What a hash names never changes, so nothing here is ever out of date.
    private static final int KEPT = 4;

    private final ReleaseStore store;
    private final Versions versions;
    private final VersionedLists lists;
    private final Map<Hash, ResolvedPolicy> kept = new LinkedHashMap<>(16, 0.75f, true);

    public ReleasedPolicies(ReleaseStore store, Versions versions, VersionedLists lists) {
        this.store = store;
        this.versions = versions;
        this.lists = lists;
    }

    /// Of the release with this hash; empty where it is not recorded here, or was written for another engine.
    public Optional<ResolvedPolicy> of(Hash release) {
        ResolvedPolicy known = known(release);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ResolvedPolicy> read = store.find(release).flatMap(this::read);
        read.ifPresent(policy -> keep(release, policy));
        return read;
    }

    private Optional<ResolvedPolicy> read(PublishedRelease release) {
        Content content = Content.read(versions.content(release.version()));
        var pinned = lists.pinned(release.signed().statement().lists(content));
        return switch (Resolver.resolve(content.policy(), FactSchema.standard(), pinned)) {
            case Resolution.Ready(ResolvedPolicy policy) -> Optional.of(policy);
            case Resolution.Refused _ -> Optional.empty();
        };
    }

    private @Nullable ResolvedPolicy known(Hash release) {
        synchronized (kept) {
            return kept.get(release);
        }
    }

    private void keep(Hash release, ResolvedPolicy policy) {
        synchronized (kept) {
            kept.put(release, policy);
            var oldest = kept.entrySet().iterator();
            while (kept.size() > KEPT) {
                var _ = oldest.next();
                oldest.remove();
            }
        }
    }
}
