package org.perimeter.ui.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.review.AttachedEvidence;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.ui.simulation.RunPage.Attachment;

/// One run: how far it is, what it found, and what a person can do with it.
final class RunPresenter {
    private final SimulationDesk desk;
    private final RunId id;

    RunPresenter(SimulationDesk desk, RunId id) {
        this.desk = desk;
        this.id = id;
    }

    /// The run of an address: by its id, or by the hash under which evidence names it. Runs of one hash found the same.
    static Optional<RunId> find(SimulationDesk desk, String address) {
        return RunView.id(address)
                .or(() ->
                        desk.programmes().stream()
                                .flatMap(programme -> desk.runs(programme.slug()).stream())
                                .filter(run -> isOf(run, address))
                                .map(Run::id)
                                .findFirst());
    }

    private static boolean isOf(Run run, String hash) {
        return run.state() instanceof RunState.Done(var _, var _, var result)
                && result.runHash().hex().equals(hash);
    }

    /// Empty where there is no such run in this person's programmes.
    Optional<RunPage> page() {
        return desk.run(id).map(this::page);
    }

    private RunPage page(Run run) {
        PersonId by = run.requestedBy().person();
        return new RunPage(
                run,
                programme(run),
                Named.of(run, desk),
                dataSet(run),
                Objects.requireNonNull(desk.people(List.of(by)).get(by)),
                desk.progress(id),
                rules(run),
                attachment(run));
    }

    private Programme programme(Run run) {
        return desk.programmes().stream()
                .filter(programme -> programme.slug().equals(run.programme()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<DataSet> dataSet(Run run) {
        return desk.dataSets(run.programme()).stream()
                .filter(set -> set.hash().equals(run.dataSetHash().hex()))
                .findFirst();
    }

    private Map<String, Rule> rules(Run run) {
        Map<String, Rule> rules = new HashMap<>();
        if (run.state() instanceof RunState.Done) {
            desk.policy(run).rules().forEach(rule -> rules.put(rule.id(), rule));
        }
        return rules;
    }

    private Attachment attachment(Run run) {
        if (run.state() instanceof RunState.Done
                && Named.of(run, desk) instanceof Named.OfVersion(var version)) {
            return desk.attached(version.id(), id) ? Attachment.DONE : Attachment.POSSIBLE;
        }
        return Attachment.IMPOSSIBLE;
    }

    /// Whether there is anything to watch.
    static boolean open(Run run) {
        return switch (run.state()) {
            case RunState.Pending _, RunState.Running _ -> true;
            case RunState.Done _, RunState.Failed _, RunState.Cancelled _ -> false;
        };
    }

    Answer<Run> cancel() {
        return desk.cancel(id);
    }

    Answer<AttachedEvidence> attach(Named.OfVersion subject) {
        return desk.attach(subject.version().id(), id);
    }
}
