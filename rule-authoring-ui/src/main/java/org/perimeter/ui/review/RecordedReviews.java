package org.perimeter.ui.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Stages;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.Runs;

/// A desk over the records of the database.
record RecordedReviews(Person me, Records records) implements ReviewDesk {
    record Records(
            Programmes programmes,
            People people,
            Versions versions,
            Stages stages,
            Reviews reviews,
            EvidenceFile evidence,
            Releases releases,
            Runs runs,
            VersionedLists lists,
            Archive archive,
            Clock clock) {}

    @Override
    public List<Programme> programmes() {
        return records.programmes().of(me.agency());
    }

    @Override
    public List<Version> versions(String programme) {
        return records.versions().of(programme);
    }

    @Override
    public Optional<Version> find(VersionId version) {
        return records.versions()
                .find(version)
                .filter(found -> records.programmes().get(found.programme()).requires(me.agency()));
    }

    @Override
    public Optional<Version> with(String programme, Hash contentHash) {
        return records.versions().with(programme, contentHash);
    }

    @Override
    public Policy policy(VersionId version) {
        return records.versions().policy(version);
    }

    @Override
    public Content content(VersionId version) {
        return Content.read(records.versions().content(version));
    }

    @Override
    public Lists pinned(Content content) {
        return records.lists().pinned(content.lists());
    }

    @Override
    public List<DataSet> dataSets(String programme) {
        return records.archive().dataSets().stream()
                .filter(set -> set.programme().equals(programme))
                .toList();
    }

    @Override
    public Stage stage(VersionId version) {
        return records.stages().of(version);
    }

    @Override
    public List<Approval> approvals(VersionId version) {
        return records.reviews().approvals(version);
    }

    @Override
    public List<AttachedEvidence> evidence(VersionId version) {
        return records.evidence().of(version);
    }

    @Override
    public List<Run> runs(String programme) {
        return records.runs().of(programme);
    }

    @Override
    public Optional<PublishedRelease> current(String programme) {
        return records.releases().current(programme);
    }

    @Override
    public Timeline timeline(String programme) {
        return records.releases().timeline(programme);
    }

    @Override
    public Instant now() {
        return records.clock().instant();
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return records.people().get(wanted);
    }
}
