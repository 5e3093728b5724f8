package org.perimeter.ui.trial;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Optional;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.population.Population;
import org.perimeter.simulation.population.Populations;
import org.springframework.stereotype.Component;

/// Makes the panels on which authors try their rules.
@Component
public class TrialDesks {
    private final Archive archive;
    private final Populations populations;
    private final VersionedLists lists;
    private final Clock clock;

    TrialDesks(Archive archive, Populations populations, VersionedLists lists, Clock clock) {
        this.archive = archive;
        this.populations = populations;
        this.lists = lists;
        this.clock = clock;
    }

    /// @param page      that the panel is for
    /// @param programme whose latest data set rules are tried on
    public TrialPanel panel(String programme, UI page) {
        return new TrialPanel(
                new TrialDesk(
                        () -> population(programme),
                        policy ->
                                Resolver.resolve(
                                        policy, FactSchema.standard(), lists.ofTheDay(policy)),
                        clock),
                page);
    }

    private Optional<Population> population(String programme) {
        return archive.dataSets().stream()
                .filter(set -> set.programme().equals(programme))
                .findFirst()
                .map(this::of);
    }

    private Population of(DataSet set) {
        return populations.of(set);
    }
}
