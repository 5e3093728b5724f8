package org.perimeter.ui.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Progress;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.Subject;

/// What one person does with runs: those of the programmes in which their agency takes part.
interface SimulationDesk {
    List<Programme> programmes();

    /// Newest first.
    List<Version> versions(String programme);

    /// The one saved last first.
    List<Draft> drafts(String programme);

    Optional<Version> version(VersionId id);

    Optional<Draft> draft(DraftId id);

    /// The data set that the draft would have evidence be a run over.
    Optional<Hash> baseline(DraftId draft);

    /// The latest period first.
    List<DataSet> dataSets(String programme);

    /// Newest first.
    List<Run> runs(String programme);

    Optional<Run> run(RunId id);

    /// Of a run that waits or goes on.
    Optional<Progress> progress(RunId id);

    /// What ran, even if its draft was edited since.
    Policy policy(Run run);

    Answer<Run> start(Subject subject, String dataSet);

    Answer<Run> cancel(RunId id);

    /// Whether the version has this very run among its evidence.
    boolean attached(VersionId version, RunId run);

    Answer<AttachedEvidence> attach(VersionId version, RunId run);

    Map<PersonId, Person> people(Collection<PersonId> wanted);
}
