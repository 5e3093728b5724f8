package org.perimeter.ui.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.perimeter.engine.check.Absence;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.population.Populations;
import org.springframework.stereotype.Component;

/// How often the latest data set of a programme lacked each field, once somebody has tried a rule on it.
///
/// A check must not wait for a data set to be read, so nothing is counted that is not in memory; what was counted is kept.
@Component
class PastAbsences {
    private final Archive archive;
    private final Populations populations;
    private final Map<String, Map<String, Absence.Count>> counted = new ConcurrentHashMap<>();

    PastAbsences(Archive archive, Populations populations) {
        this.archive = archive;
        this.populations = populations;
    }

    /// By the path of the field; nothing while nobody has counted.
    Map<String, Absence.Count> of(String programme) {
        return archive.dataSets().stream()
                .filter(set -> set.programme().equals(programme))
                .findFirst()
                .flatMap(this::counted)
                .orElse(Map.of());
    }

    private Optional<Map<String, Absence.Count>> counted(DataSet set) {
        Map<String, Absence.Count> known = counted.get(set.hash());
        if (known != null) {
            return Optional.of(known);
        }
        return populations
                .ready(set)
                .map(population -> counted.computeIfAbsent(set.hash(), _ -> population.absences()));
    }
}
