package org.perimeter.ui.simulation;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.comparison.Comparisons;
import org.perimeter.simulation.replay.Runs;
import org.springframework.stereotype.Component;

/// The desks of all who simulate.
@Component
public class SimulationDesks {
    private final RecordedSimulations.Records records;
    private final RecordedSimulations.Services services;

    SimulationDesks(
            Programmes programmes,
            People people,
            Versions versions,
            Drafts drafts,
            DraftSettings settings,
            Archive archive,
            Runs runs,
            Comparisons comparisons,
            EvidenceFile evidence) {
        this.records =
                new RecordedSimulations.Records(programmes, people, versions, drafts, settings);
        this.services = new RecordedSimulations.Services(archive, runs, comparisons, evidence);
    }

    SimulationDesk of(PersonId person) {
        return desk(person);
    }

    ComparisonDesk comparing(PersonId person) {
        return desk(person);
    }

    private RecordedSimulations desk(PersonId person) {
        return new RecordedSimulations(records.people().get(person), records, services);
    }
}
