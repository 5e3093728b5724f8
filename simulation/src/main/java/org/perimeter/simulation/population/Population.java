package org.perimeter.simulation.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bulk.Batch;
import org.perimeter.engine.check.Absence;
import org.perimeter.engine.fact.CanonicalFacts;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.History;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.ExamOutcome;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.archive.parquet.Numbered;

/// A data set in memory: the facts of its consignments in columns, and what became known of them. Immutable.
///
/// @param dataSet that it was made from
/// @param facts   each as of its own assessment
/// @param rows    those of the facts, in their order
public record Population(DataSet dataSet, Batch facts, List<Row> rows) {
    public Population {
        rows = List.copyOf(rows);
    }

    /// @param number in the data set
    /// @param bill   number of the transport document; `null` where the filing lacks it
    public record Row(long number, @Nullable String bill, Instant asOf, ExamOutcome outcome) {}

    /// @param recorded of the data set, by rising number
    /// @param history  what the data set tells of those that a consignment names
    /// @param step     1 to take every row, 2 every second and so on
    public static Population of(
            DataSet set, History history, Iterator<Numbered<Recorded>> recorded, long step) {
        Batch.Builder facts = Batch.builder(FactSchema.standard());
        List<Row> rows = new ArrayList<>();
        while (recorded.hasNext()) {
            Numbered<Recorded> row = recorded.next();
            if (row.row() % step != 0) {
                continue;
            }
            Recorded one = row.value();
            facts.add(CanonicalFacts.of(one.consignment(), one.asOf(), history));
            String bill = one.consignment().bill().number();
            rows.add(new Row(row.row(), bill, one.asOf(), one.outcome()));
        }
        return new Population(set, facts.build(), rows);
    }

    public int size() {
        return rows.size();
    }

    /// Whether rows of the data set were left out.
    public boolean isSample() {
        return rows.size() < dataSet.rows();
    }

    public Facts facts(int position) {
        return facts.facts(position);
    }

    /// How many of the consignments, or of their elements, lack each field; by the path of the field.
    public Map<String, Absence.Count> absences() {
        return FactSchema.standard().fields().stream()
                .collect(
                        Collectors.toMap(
                                Field::path,
                                field -> {
                                    Batch.Lacking found = facts.lacking(field);
                                    return new Absence.Count(found.all(), found.lacking());
                                }));
    }

    /// The position of a row by its number in the data set.
    public OptionalInt positionOf(long number) {
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = rows.get(middle).number();
            if (found == number) {
                return OptionalInt.of(middle);
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }

    /// Positions of consignments whose bill begins with a text, whatever its case.
    public List<Integer> billed(String start, int limit) {
        String wanted = start.toUpperCase(Locale.ROOT);
        return IntStream.range(0, rows.size())
                .filter(i -> begins(rows.get(i).bill(), wanted))
                .limit(limit)
                .boxed()
                .toList();
    }

    private static boolean begins(@Nullable String bill, String start) {
        return bill != null && bill.toUpperCase(Locale.ROOT).startsWith(start);
    }
}
