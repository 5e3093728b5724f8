package org.perimeter.policy.release;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Candidate;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.internal.ReleaseStore;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The releases of all programmes, and their way to the scoring nodes.
@Service
public class Releases {
    private final ReleaseStore store;
    private final Publishing publishing;
    private final Versions versions;
    private final Rosters rosters;
    private final VersionedLists lists;
    private final Programmes programmes;
    private final BundleSink sink;

    public Releases(
            ReleaseStore store,
            Publishing publishing,
            Versions versions,
            Rosters rosters,
            VersionedLists lists,
            Programmes programmes,
            BundleSink sink) {
        this.store = store;
        this.publishing = publishing;
        this.versions = versions;
        this.rosters = rosters;
        this.lists = lists;
        this.programmes = programmes;
        this.sink = sink;
    }

    /// What the person would sign to release the version now; for an older version, a roll-back.
    public Answer<BundleStatement> statementFor(VersionId id, PersonId publisher) {
        return publishing.statementFor(id, publisher);
    }

    /// Records a release that nodes will accept, then delivers it. Where delivering fails after recording, the exception
    /// says so, and [#deliverAll] does it later.
    public Answer<PublishedRelease> publish(
            VersionId id, PersonId publisher, Signed<BundleStatement> signed) {
        return delivered(publishing.record(id, publisher, signed));
    }

    Answer<PublishedRelease> delivered(Answer<PublishedRelease> answer) {
        if (answer instanceof Answer.Done<PublishedRelease>(PublishedRelease release)) {
            sink.deliver(candidate(release));
        }
        return answer;
    }

    /// What each programme has released, delivered again: for the start of an application that may have been cut short.
    public void deliverAll() {
        for (Programme programme : programmes.all()) {
            candidate(programme.slug()).ifPresent(sink::deliver);
        }
    }

    /// The newest one, in force or waiting for its time; what comes next is judged against it.
    @Transactional(readOnly = true)
    public Optional<PublishedRelease> current(String programme) {
        return store.current(programme);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<PublishedRelease> of(String programme) {
        return store.of(programme);
    }

    /// Which of them nodes run, and when.
    @Transactional(readOnly = true)
    public Timeline timeline(String programme) {
        return new Timeline(store.of(programme));
    }

    /// The files of what a programme has released.
    @Transactional(readOnly = true)
    public Optional<Candidate> candidate(String programme) {
        return store.current(programme).map(this::candidate);
    }

    private Candidate candidate(PublishedRelease release) {
        return new Candidate(
                release.programme(),
                release.signed().json(),
                versions.content(release.version()),
                rosters.documents(),
                lists);
    }
}
