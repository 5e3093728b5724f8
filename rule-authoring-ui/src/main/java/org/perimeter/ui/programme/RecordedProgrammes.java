package org.perimeter.ui.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Stages;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.Runs;

/// A desk over the records of the database.
record RecordedProgrammes(Person me, Records records) implements ProgrammeDesk {
    record Records(
            Programmes programmes,
            People people,
            Drafts drafts,
            Versions versions,
            Stages stages,
            Reviews reviews,
            Releases releases,
            Runs runs,
            Clock clock) {}

    @Override
    public List<Programme> programmes() {
        return records.programmes().of(me.agency());
    }

    @Override
    public List<Heading> drafts(String programme) {
        return records.drafts().headings(programme);
    }

    @Override
    public List<Version> versions(String programme) {
        return records.versions().of(programme);
    }

    @Override
    public Map<VersionId, Stage> stages(Programme programme, List<Version> versions) {
        return records.stages().of(programme, versions);
    }

    @Override
    public Timeline timeline(String programme) {
        return records.releases().timeline(programme);
    }

    @Override
    public Policy policy(VersionId version) {
        return records.versions().policy(version);
    }

    @Override
    public Instant now() {
        return records.clock().instant();
    }

    @Override
    public List<Approval> approvals(String programme) {
        return records.reviews().of(programme);
    }

    @Override
    public List<Run> runs(String programme) {
        return records.runs().of(programme);
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return records.people().get(wanted);
    }

    @Override
    public Answer<Draft> start(Beginning beginning) {
        return records.drafts().start(beginning, me.id());
    }
}
