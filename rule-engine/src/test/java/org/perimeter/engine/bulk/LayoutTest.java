package org.perimeter.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.engine.Given.consignment;
import static org.perimeter.engine.Given.element;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;

/// A hundred consignments with none to two lines of goods each, but one with four hundred.
class LayoutTest {
    private static final int ROWS = 100;
    private static final int LONG = 70;
    private static final int LINES = 400;

    private static final Batch BATCH =
            Batch.of(
                    FactSchema.standard(),
                    IntStream.range(0, ROWS).mapToObj(LayoutTest::facts).toList());

    private final Space rows = new Space(0, BATCH.lines(null), null);
    private final Space goods = new Space(1, BATCH.lines(Collection.GOODS), rows);
    private final Layout consignments = new Layout(rows);
    private final Layout elements = new Layout(goods);

    private static int size(int row) {
        return row == LONG ? LINES : row % 3;
    }

    private static Facts facts(int row) {
        Given[] lines =
                IntStream.range(0, size(row))
                        .mapToObj(i -> element("goods[].description", "toys"))
                        .toArray(Given[]::new);
        return consignment().holding(Collection.GOODS, lines).facts();
    }

    private void layOut() {
        consignments.turnTo(0, ROWS);
        elements.turnTo(consignments);
    }

    @Test
    void every_line_has_one_place() {
        layOut();

        assertThat(
                        IntStream.range(0, elements.places())
                                .map(elements::line)
                                .filter(line -> line != Layout.NONE)
                                .sorted())
                .containsExactly(
                        IntStream.range(0, goods.lines().count()).boxed().toArray(Integer[]::new));
    }

    @Test
    void one_long_consignment_does_not_stretch_the_others() {
        layOut();

        assertThat(elements.places()).isLessThan(Layout.SPARSE * goods.lines().count());
        assertThat(elements.places()).isLessThan(LINES + 4 * 128);
    }

    @Test
    void elements_speak_for_their_holders_and_holders_for_their_elements() {
        layOut();
        long[] gathered = new long[consignments.words()];
        elements.gather(elements.lines(), 0, gathered);
        long[] handed = new long[elements.words()];
        elements.hand(gathered, 0, handed);

        assertThat(gathered).isEqualTo(Arrays.copyOf(elements.holding(), gathered.length));
        assertThat(handed).isEqualTo(Arrays.copyOf(elements.lines(), handed.length));
    }

    @Test
    void elements_are_counted_by_holder() {
        layOut();
        Counters counters = new Counters();
        elements.count(elements.lines(), 0, counters);

        for (int row = 0; row < ROWS; row++) {
            int size = size(row);
            assertThat(counters.atLeast(size, row >> 6) >>> row & 1).isEqualTo(1);
            assertThat(counters.moreThan(size, row >> 6) >>> row & 1).isZero();
        }
    }
}
