package org.perimeter.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;
import static org.perimeter.engine.Given.field;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;

/// The tables of the page, each row of them, as they are written there.
class ThreeValuedLogicIT {
    private static final Path PAGE = Path.of("../docs/rule-language/three-valued-logic.md");
    private static final Pattern CELL = Pattern.compile("\\|");
    private static final Collection LINES = Collection.GOODS;

    private final ReferenceEvaluator evaluator = new ReferenceEvaluator();

    @Test
    void groups() throws IOException {
        for (List<String> row : table("Groups", 6)) {
            List<Resolved> parts = List.of(test(row.get(0)), test(row.get(1)));
            assertThat(truth(new Resolved.AllOf(parts))).as("%s", row).isEqualTo(at(row, 2));
            assertThat(truth(new Resolved.AllOf(parts.reversed()))).isEqualTo(at(row, 2));
            assertThat(truth(new Resolved.AnyOf(parts))).as("%s", row).isEqualTo(at(row, 3));
            assertThat(truth(new Resolved.AnyOf(parts.reversed()))).isEqualTo(at(row, 3));
        }
    }

    @Test
    void not_and_missing() throws IOException {
        for (List<String> row : table("Not and missing", 3)) {
            assertThat(truth(new Resolved.Not(test(row.get(0))))).isEqualTo(at(row, 1));
            Resolved.Compare asked = (Resolved.Compare) test(row.get(0));
            assertThat(truth(new Resolved.MissingField(asked.field()))).isEqualTo(at(row, 2));
        }
    }

    @Test
    void counts() throws IOException {
        List<Quantifier> quantifiers =
                List.of(
                        Quantifier.SOME,
                        Quantifier.EVERY,
                        Quantifier.NO,
                        new Quantifier(Quantifier.Kind.EXACTLY, 1),
                        new Quantifier(Quantifier.Kind.AT_LEAST, 2),
                        new Quantifier(Quantifier.Kind.AT_MOST, 1));
        for (List<String> row : table("Counts", 7)) {
            Given facts = lines(number(row, 0), number(row, 1), number(row, 2));
            for (int i = 0; i < quantifiers.size(); i++) {
                Resolved count = new Resolved.Quantified(quantifiers.get(i), LINES, heavy());
                assertThat(evaluator.test(count, facts.facts()))
                        .as("%s %s", quantifiers.get(i), row)
                        .isEqualTo(at(row, 3 + i));
                assertThat(evaluator.test(count, consignment().facts())).isEqualTo(Truth.UNKNOWN);
            }
        }
    }

    @Test
    void amounts() throws IOException {
        Comparison[] comparisons = {
            Comparison.LESS,
            Comparison.AT_MOST,
            Comparison.EQUAL,
            Comparison.DIFFERENT,
            Comparison.AT_LEAST,
            Comparison.GREATER
        };
        for (List<String> row : table("Amounts", 6)) {
            Range range = new Range(bound(row.get(0)), bound(row.get(1)));
            for (int i = 0; i < comparisons.length; i++) {
                assertThat(range.is(comparisons[i], Range.exactly(5)))
                        .as("%s %s", comparisons[i], row)
                        .isEqualTo(at(row, 2 + i));
            }
        }
    }

    private static @Nullable BigDecimal bound(String cell) {
        return cell.equals("–") ? null : new BigDecimal(cell);
    }

    private Truth truth(Resolved condition) {
        return evaluator.test(condition, consignment().with("grossWeight", "5").facts());
    }

    /// A test that comes out so where the gross weight is 5 and the volume is not given.
    private static Resolved test(String wanted) {
        return new Resolved.Compare(
                field(wanted.equals("UNKNOWN") ? "volume" : "grossWeight"),
                wanted.equals("FALSE") ? Comparison.LESS : Comparison.EQUAL,
                new Value.Amount(BigDecimal.valueOf(5)));
    }

    private static Resolved heavy() {
        return new Resolved.Compare(
                field("goods[].weight"),
                Comparison.GREATER,
                new Value.Amount(BigDecimal.valueOf(100)));
    }

    private static Given lines(int heavy, int unknown, int all) {
        Given[] lines = new Given[all];
        for (int i = 0; i < all; i++) {
            lines[i] =
                    i < heavy
                            ? element("goods[].weight", "200")
                            : i < heavy + unknown ? element(LINES) : element("goods[].weight", "1");
        }
        return consignment().holding(LINES, lines);
    }

    private static Truth at(List<String> row, int column) {
        return Truth.valueOf(row.get(column));
    }

    private static int number(List<String> row, int column) {
        return Integer.parseInt(row.get(column));
    }

    private static List<List<String>> table(String heading, int rows) throws IOException {
        List<List<String>> table =
                Files.readString(PAGE)
                        .lines()
                        .dropWhile(line -> !line.equals("## " + heading))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("|"))
                        .skip(2)
                        .map(line ->
                                CELL.splitAsStream(line.substring(1)).map(String::strip).toList())
                        .toList();
        assertThat(table).hasSize(rows);
        return table;
    }
}
