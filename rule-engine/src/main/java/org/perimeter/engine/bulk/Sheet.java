package org.perimeter.engine.bulk;

import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.predicate.PredicateTable;
import org.perimeter.engine.predicate.Reading;

/// What is known of one block of rows while a policy goes over it: each condition is marked at most once a block.
///
/// Belongs to one thread.
final class Sheet {
    private final Batch batch;
    private final List<Space> spaces;
    private final Layout[] layouts;
    private final Holders[] holders;
    private final Marks[] marks;
    private final int[] markedAt;
    private final FieldMarks[] fields;
    private final Reading reading;
    private int block;
    private int rowRead = -1;

    Sheet(Batch batch, Nodes nodes, List<FieldTests> tests, PredicateTable predicates) {
        this.batch = batch;
        this.spaces = nodes.spaces();
        this.layouts = spaces.stream().map(Layout::new).toArray(Layout[]::new);
        this.holders = Arrays.stream(layouts).map(Holders::new).toArray(Holders[]::new);
        this.marks = new Marks[nodes.count()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = new Marks();
        }
        this.markedAt = new int[nodes.count()];
        this.fields = tests.stream().map(FieldMarks::new).toArray(FieldMarks[]::new);
        this.reading = predicates.reading();
    }

    /// Turns to the rows from one to before another.
    void turnTo(int from, int to) {
        block++;
        for (Space space : spaces) {
            Space parent = space.parent();
            if (parent == null) {
                layout(space).turnTo(from, to);
            } else {
                layout(space).turnTo(layout(parent));
            }
        }
        for (FieldMarks field : fields) {
            field.forget();
        }
    }

    Layout layout(Space space) {
        return layouts[space.number()];
    }

    int words(Space space) {
        return layout(space).words();
    }

    Holders holders(Space elements) {
        return holders[elements.number()];
    }

    Marks of(Node node) {
        int number = node.number();
        Marks known = marks[number];
        if (markedAt[number] != block) {
            node.mark(this, known);
            markedAt[number] = block;
        }
        return known;
    }

    FieldMarks field(int number) {
        FieldMarks field = fields[number];
        field.ready(this);
        return field;
    }

    /// The predicates of one row, for what has no columns to be read from.
    Reading row(int row) {
        if (rowRead != row) {
            reading.of(batch.facts(row));
            rowRead = row;
        }
        return reading;
    }
}
