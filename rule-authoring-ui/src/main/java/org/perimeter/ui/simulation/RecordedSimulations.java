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
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.comparison.ComparedConsignment;
import org.perimeter.simulation.comparison.Comparison;
import org.perimeter.simulation.comparison.ComparisonRefusal;
import org.perimeter.simulation.comparison.Comparisons;
import org.perimeter.simulation.comparison.SwapSet;
import org.perimeter.simulation.replay.Progress;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunRequest;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.simulation.replay.Subject;

/// One person's desk over what is recorded.
record RecordedSimulations(Person me, Records records, Services services)
        implements SimulationDesk, ComparisonDesk {
    record Records(
            Programmes programmes,
            People people,
            Versions versions,
            Drafts drafts,
            DraftSettings settings) {}

    record Services(Archive archive, Runs runs, Comparisons comparisons, EvidenceFile evidence) {}

    @Override
    public List<Programme> programmes() {
        return records.programmes().of(me.agency());
    }

    private boolean ours(String programme) {
        return records.programmes().get(programme).requires(me.agency());
    }

    @Override
    public List<Version> versions(String programme) {
        return records.versions().of(programme);
    }

    @Override
    public List<Draft> drafts(String programme) {
        return records.drafts().of(programme);
    }

    @Override
    public Optional<Version> version(VersionId id) {
        return records.versions().find(id).filter(version -> ours(version.programme()));
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return records.drafts().find(id).filter(draft -> ours(draft.programme()));
    }

    @Override
    public Optional<Hash> baseline(DraftId draft) {
        return Optional.ofNullable(records.settings().of(draft).baseline());
    }

    @Override
    public List<DataSet> dataSets(String programme) {
        return services.archive().dataSets().stream()
                .filter(set -> set.programme().equals(programme))
                .toList();
    }

    @Override
    public List<Run> runs(String programme) {
        return services.runs().of(programme);
    }

    @Override
    public Optional<Run> run(RunId id) {
        return services.runs().find(id).filter(run -> ours(run.programme()));
    }

    @Override
    public Optional<Progress> progress(RunId id) {
        return services.runs().progress(id);
    }

    @Override
    public Policy policy(Run run) {
        return services.runs().content(run).policy();
    }

    @Override
    public Answer<Run> start(Subject subject, String dataSet) {
        return services.runs().start(new RunRequest(subject, dataSet, null, me.id()));
    }

    @Override
    public Answer<Run> cancel(RunId id) {
        return services.runs().cancel(id, me.id());
    }

    @Override
    public boolean attached(VersionId version, RunId run) {
        var evidence = services.runs().evidence(run);
        return evidence.isPresent()
                && services.evidence().of(version).stream()
                        .anyMatch(attached -> attached.evidence().equals(evidence.get()));
    }

    @Override
    public Answer<AttachedEvidence> attach(VersionId version, RunId run) {
        return services.evidence()
                .attach(version, services.runs().evidence(run).orElseThrow(), me.id());
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return records.people().get(wanted);
    }

    @Override
    public Answer<Comparison> compare(RunId a, RunId b) {
        return run(a).isPresent() && run(b).isPresent()
                ? services.comparisons().of(a, b)
                : Answer.refused(ComparisonRefusal.UNKNOWN_RUN);
    }

    @Override
    public SwapSet swapSet(Comparison comparison, Cell cell, long from, int limit) {
        return services.comparisons().swapSet(comparison, cell, from, limit);
    }

    @Override
    public Optional<ComparedConsignment> consignment(Comparison comparison, long row) {
        return services.comparisons().consignment(comparison, row);
    }
}
