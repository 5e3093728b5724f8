package org.perimeter.policy.version.internal;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.policy.draft.SubmittedRevisions;
import org.perimeter.policy.draft.VersionId;
import org.springframework.stereotype.Component;

@Component
class VersionSources implements SubmittedRevisions {
    private final VersionStore versions;

    VersionSources(VersionStore versions) {
        this.versions = versions;
    }

    @Override
    public List<GoldenCase> goldenCases(VersionId id) {
        return Content.read(versions.content(id)).goldenCases();
    }

    @Override
    public List<Content.Delegation> delegations(VersionId id) {
        return Content.read(versions.content(id)).delegations();
    }

    @Override
    public Optional<Source> of(VersionId id) {
        return versions.find(id)
                .map(version -> new Source(version.draft(), version.draftRevision()));
    }
}
