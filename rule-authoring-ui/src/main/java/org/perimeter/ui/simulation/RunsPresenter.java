package org.perimeter.ui.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunState;

/// Lists the runs of a person's programmes, and decides which two can be compared.
final class RunsPresenter {
    private static final int PAIR = 2;

    private final SimulationDesk desk;
    private final Map<RunId, Run> chosen = new LinkedHashMap<>();

    /// @param lines the newest run first
    record Section(Programme programme, List<Line> lines) {}

    /// @param dataSet empty when the archive no longer has it
    record Line(Run run, Named subject, Optional<DataSet> dataSet, Person by) {
        boolean comparable() {
            return run.state() instanceof RunState.Done;
        }
    }

    RunsPresenter(SimulationDesk desk) {
        this.desk = desk;
    }

    /// One for each programme that has a run.
    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Programme programme : desk.programmes()) {
            List<Run> runs = desk.runs(programme.slug());
            if (!runs.isEmpty()) {
                sections.add(new Section(programme, lines(programme, runs)));
            }
        }
        return sections;
    }

    private List<Line> lines(Programme programme, List<Run> runs) {
        Map<String, DataSet> sets = new HashMap<>();
        desk.dataSets(programme.slug()).forEach(set -> sets.put(set.hash(), set));
        Map<PersonId, Person> people =
                desk.people(
                        runs.stream()
                                .map(run -> run.requestedBy().person())
                                .collect(Collectors.toSet()));
        return runs.stream()
                .map(run ->
                        new Line(
                                run,
                                Named.of(run, desk),
                                Optional.ofNullable(sets.get(run.dataSetHash().hex())),
                                Objects.requireNonNull(people.get(run.requestedBy().person()))))
                .toList();
    }

    void choose(Run run, boolean ticked) {
        if (ticked) {
            chosen.put(run.id(), run);
        } else {
            chosen.remove(run.id());
        }
    }

    Choice choice() {
        if (chosen.size() < PAIR) {
            return new Choice.TooFew(PAIR - chosen.size());
        }
        if (chosen.size() > PAIR) {
            return new Choice.TooMany();
        }
        List<Run> pair =
                chosen.values().stream().sorted(Comparator.comparing(Run::requestedAt)).toList();
        Run a = pair.getFirst();
        Run b = pair.getLast();
        return a.programme().equals(b.programme()) && a.dataSetHash().equals(b.dataSetHash())
                ? new Choice.Ready(a.id(), b.id())
                : new Choice.OtherPopulation();
    }
}
