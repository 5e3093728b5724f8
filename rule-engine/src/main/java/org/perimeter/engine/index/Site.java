package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// What the consignment itself, or one element, says of all rows: by its fields and by the collections that it holds.
final class Site {
    private final List<FieldClasses> fields;
    private final List<CollectionClasses> collections;

    private Site(List<FieldClasses> fields, List<CollectionClasses> collections) {
        this.fields = List.copyOf(fields);
        this.collections = List.copyOf(collections);
    }

    boolean isEmpty() {
        return fields.isEmpty() && collections.isEmpty();
    }

    /// Takes away the rows that cannot be TRUE here.
    void narrow(Rows rows, Facts here, Reading reading, Scratch scratch) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).narrow(rows, here, reading, scratch);
        }
        for (int i = 0; i < collections.size(); i++) {
            collections.get(i).narrow(rows, here, reading, scratch);
        }
    }

    static final class Builder {
        private final int rows;
        private final Map<String, List<Placed>> tests = new TreeMap<>();
        private final Map<Collection, CollectionClasses.Builder> collections =
                new EnumMap<>(Collection.class);

        Builder(int rows) {
            this.rows = rows;
        }

        /// @param needs of this very place; rows come in rising order
        void add(int row, List<Need> needs) {
            for (Need need : needs) {
                switch (need) {
                    case Need.Test test ->
                            tests.computeIfAbsent(test.field().path(), _ -> new ArrayList<>())
                                    .add(new Placed(row, test));
                    case Need.Unknown(var over) -> in(over).wantUnknown(row);
                    case Need.Known(var over) -> in(over).wantKnown(row);
                    case Need.Some(var over, var each) -> in(over).wantSome(row, each);
                    case Need.Every(var over, var each) -> in(over).wantEvery(row, each);
                }
            }
        }

        private CollectionClasses.Builder in(Collection over) {
            return collections.computeIfAbsent(
                    over, each -> new CollectionClasses.Builder(each, rows));
        }

        Site build(Classes classes) {
            List<FieldClasses> fields = new ArrayList<>();
            for (List<Placed> placed : tests.values()) {
                fields.add(classes.of(placed, rows));
            }
            return new Site(
                    fields,
                    collections.values().stream().map(each -> each.build(classes)).toList());
        }
    }
}
