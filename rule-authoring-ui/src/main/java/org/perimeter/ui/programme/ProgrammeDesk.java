package org.perimeter.ui.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Heading;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.Run;

/// What one person sees of the programmes in which their agency takes part.
interface ProgrammeDesk {
    Person me();

    List<Programme> programmes();

    /// The one saved last first.
    List<Heading> drafts(String programme);

    /// Newest first.
    List<Version> versions(String programme);

    Map<VersionId, Stage> stages(Programme programme, List<Version> versions);

    /// Which releases nodes run, and when.
    Timeline timeline(String programme);

    Policy policy(VersionId version);

    Instant now();

    /// Of all versions of a programme.
    List<Approval> approvals(String programme);

    /// Newest first.
    List<Run> runs(String programme);

    Map<PersonId, Person> people(Collection<PersonId> wanted);

    Answer<Draft> start(Beginning beginning);
}
