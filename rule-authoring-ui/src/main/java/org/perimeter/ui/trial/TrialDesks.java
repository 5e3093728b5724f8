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
                        course -> population(programme, course),
                        policy ->
                                Resolver.resolve(
                                        policy, FactSchema.standard(), lists.ofTheDay(policy)),
                        clock),
                page);
    }

    private Optional<Population> population(String programme, Course course) {
        return archive.dataSets().stream()
                .filter(set -> set.programme().equals(programme))
                .findFirst()
                .map(set -> of(set, course));
    }

    private Population of(DataSet set, Course course) {
        return populations.of(
                set, read -> course.at(new Work(Work.Stage.READING, read, set.rows())));
    }
}
