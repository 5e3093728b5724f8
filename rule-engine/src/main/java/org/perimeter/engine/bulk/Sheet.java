package org.perimeter.engine.bulk;

import java.util.List;
import org.perimeter.engine.predicate.PredicateTable;
import org.perimeter.engine.predicate.Reading;

/// What is known of one block of rows while a policy goes over it: each condition is marked at most once a block.
///
/// Belongs to one thread.
final class Sheet {
    private final Batch batch;
    private final List<Space> spaces;
    private final int[] start;
    private final int[] count;
    private final Marks[] marks;
    private final int[] markedAt;
    private final FieldMarks[] fields;
    private final Reading reading;
    private int block;
    private int rowRead = -1;

    Sheet(Batch batch, Nodes nodes, List<FieldTests> tests, PredicateTable predicates) {
        this.batch = batch;
        this.spaces = nodes.spaces();
        this.start = new int[spaces.size()];
        this.count = new int[spaces.size()];
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
            int i = space.number();
            Space parent = space.parent();
            start[i] = parent == null ? from : space.lines().start(start(parent));
            int end = parent == null ? to : space.lines().start(start(parent) + count(parent));
            count[i] = end - start[i];
        }
        for (FieldMarks field : fields) {
            field.forget();
        }
    }

    /// The first line of the block.
    int start(Space space) {
        return start[space.number()];
    }

    /// How many lines the block has.
    int count(Space space) {
        return count[space.number()];
    }

    int words(Space space) {
        return (count(space) + 63) >> 6;
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
