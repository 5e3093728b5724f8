package org.perimeter.ui.simulation;

import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Progress;
import org.perimeter.simulation.replay.Run;

/// One run as it stands now.
///
/// @param dataSet    empty when the archive no longer has it
/// @param progress   there while it waits or goes on
/// @param rules      of the policy that ran, by id
/// @param attachment how it stands with its version's evidence
record RunPage(
        Run run,
        Programme programme,
        Named subject,
        Optional<DataSet> dataSet,
        Person by,
        Optional<Progress> progress,
        Map<String, Rule> rules,
        Attachment attachment) {
    RunPage {
        rules = Map.copyOf(rules);
    }

    enum Attachment {
        /// It is of a draft, or has no result.
        IMPOSSIBLE,
        POSSIBLE,
        DONE
    }
}
