package org.perimeter.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Histories;
import org.perimeter.simulation.population.Populations;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;

class PastAbsencesIT {
    private static final int ROWS = 50;

    @TempDir private Path folder;

    @Test
    void what_the_past_lacked_is_known_once_a_rule_was_tried_on_it() {
        Archive archive = new Archive(folder);
        PrinceRupertHistory history =
                new PrinceRupertHistory(3, ROWS, Instant.parse("2024-01-01T00:00:00Z"));
        DataSet set =
                archive.store(
                        new DataSet.Description(
                                "year", "prince-rupert", new Bilingual("A", "B"), true),
                        LongStream.range(0, ROWS).mapToObj(history::row).iterator());
        Populations populations = new Populations(archive, new Histories(archive));
        PastAbsences absences = new PastAbsences(archive, populations);
        assertThat(absences.of("prince-rupert")).isEmpty();

        var tried = populations.of(set);

        assertThat(absences.of("prince-rupert")).isEqualTo(tried.absences());
        assertThat(absences.of("prince-rupert").get("port.loading").asked()).isEqualTo(ROWS);
        assertThat(absences.of("montreal")).isEmpty();
    }
}
