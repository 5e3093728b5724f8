package org.perimeter.ui.programme;

import java.time.Clock;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.release.Stages;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.replay.Runs;
import org.springframework.stereotype.Component;

/// The desks of all who look at programmes.
@Component
public class ProgrammeDesks {
    private final RecordedProgrammes.Records records;

    ProgrammeDesks(
            Programmes programmes,
            People people,
            Drafts drafts,
            Versions versions,
            Stages stages,
            Reviews reviews,
            Releases releases,
            Runs runs,
            Clock clock) {
        this.records =
                new RecordedProgrammes.Records(
                        programmes,
                        people,
                        drafts,
                        versions,
                        stages,
                        reviews,
                        releases,
                        runs,
                        clock);
    }

    ProgrammeDesk of(PersonId person) {
        return new RecordedProgrammes(records.people().get(person), records);
    }
}
