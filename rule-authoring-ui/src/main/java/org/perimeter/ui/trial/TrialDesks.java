package org.perimeter.ui.trial;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.Optional;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Examples;
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
    private final Examples examples;
    private final DraftSettings settings;
    private final Programmes programmes;
    private final Clock clock;

    TrialDesks(
            Archive archive,
            Populations populations,
            VersionedLists lists,
            Examples examples,
            DraftSettings settings,
            Programmes programmes,
            Clock clock) {
        this.examples = examples;
        this.settings = settings;
        this.programmes = programmes;
        this.archive = archive;
        this.populations = populations;
        this.lists = lists;
        this.clock = clock;
    }

    /// @param page      that the panel is for
    /// @param programme whose latest data set rules are tried on
    public TrialPanel panel(String programme, UI page) {
        return new TrialPanel(
                new TrialDesk(course -> population(programme, course), this::resolve, clock), page);
    }

    /// @param page   that the panel is for
    /// @param writes whether the person may change the draft
    public ExamplesPanel examples(DraftId draft, PersonId person, UI page, boolean writes) {
        return new ExamplesPanel(
                new ExampleDesk(new KeptExamples(examples, draft, person), this::resolve, clock),
                page,
                writes);
    }

    /// @param page   that the panel is for
    /// @param writes whether the person may change the draft
    public SettingsPanel settings(Draft draft, PersonId person, UI page, boolean writes) {
        var choices =
                new SettingsDesk.Choices(
                        archive.dataSets().stream()
                                .filter(set -> set.programme().equals(draft.programme()))
                                .toList(),
                        programmes.get(draft.programme()).dispositions());
        return new SettingsPanel(
                new SettingsDesk(
                        new KeptSettings(settings, draft.id(), person),
                        choices,
                        this::resolve,
                        clock),
                page,
                writes);
    }

    private Resolution resolve(Policy policy) {
        return Resolver.resolve(policy, FactSchema.standard(), lists.ofTheDay(policy));
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
