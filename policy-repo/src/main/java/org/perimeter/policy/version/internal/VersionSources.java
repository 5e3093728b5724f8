package org.perimeter.policy.version.internal;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.policy.draft.SubmittedRevisions;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.version.ReleasedContent;
import org.springframework.stereotype.Component;

@Component
class VersionSources implements SubmittedRevisions {
    private final VersionStore versions;
    private final ReleasedContent released;

    VersionSources(VersionStore versions, ReleasedContent released) {
        this.versions = versions;
        this.released = released;
    }

    @Override
    public Carried carried(VersionId id) {
        Content content = Content.read(versions.content(id));
        return new Carried(content.goldenCases(), content.programmeSettings());
    }

    @Override
    public ProgrammeSettings released(String programme) {
        return released.contentHash(programme)
                .flatMap(hash -> versions.with(programme, hash))
                .map(version -> carried(version.id()).settings())
                .orElse(ProgrammeSettings.NONE);
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
