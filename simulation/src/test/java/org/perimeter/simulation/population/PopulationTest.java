package org.perimeter.simulation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perimeter.engine.check.Absence;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.History;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.parquet.Numbered;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;

class PopulationTest {
    private static final int ROWS = 400;
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Population POPULATION = population();

    @ParameterizedTest
    @ValueSource(strings = {"shipper.name", "onward.mode", "eta"})
    void what_consignments_lack_is_counted(String path) {
        Field field = FactSchema.standard().field(path).orElseThrow();
        assertThat(POPULATION.absences())
                .containsEntry(
                        path,
                        count(
                                IntStream.range(0, ROWS).mapToObj(POPULATION::facts).toList(),
                                field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods[].origin", "goods[].hs", "goods[].weight"})
    void what_elements_lack_is_counted_over_all_of_them(String path) {
        Field field = FactSchema.standard().field(path).orElseThrow();
        List<Facts> lines =
                IntStream.range(0, ROWS)
                        .mapToObj(row -> POPULATION.facts(row).elements(Collection.GOODS))
                        .filter(Objects::nonNull)
                        .flatMap(List::stream)
                        .toList();
        assertThat(lines).hasSizeGreaterThan(ROWS / 2);
        assertThat(POPULATION.absences()).containsEntry(path, count(lines, field));
    }

    private static Absence.Count count(List<Facts> all, Field field) {
        return new Absence.Count(
                all.size(), all.stream().filter(facts -> facts.value(field) == null).count());
    }

    private static Population population() {
        PrinceRupertHistory history = new PrinceRupertHistory(5, ROWS, FROM);
        DataSet set =
                new DataSet(
                        "history",
                        "prince-rupert",
                        new Bilingual("History", "Historique"),
                        ROWS,
                        FROM,
                        FROM.plus(Duration.ofDays(366)),
                        "0".repeat(64),
                        true);
        var rows = LongStream.range(0, ROWS).mapToObj(row -> new Numbered<>(row, history.row(row)));
        return Population.of(set, History.none(), rows.iterator(), 1);
    }
}
