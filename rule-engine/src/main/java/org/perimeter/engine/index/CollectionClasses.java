package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.List;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.predicate.Reading;

/// What the elements of one collection say of all rows.
final class CollectionClasses {
    /// A row that looks for more elements than this has the others looked for by its predicates alone.
    static final int LAYERS = 3;

    private final Collection over;

    /// Rows that are left when the collection is unknown, known, or known and empty.
    private final Rows unknown;

    private final Rows known;
    private final Rows empty;

    private final List<Layer> some;
    private final Site every;

    private CollectionClasses(Builder builder, Classes classes) {
        this.over = builder.over;
        this.unknown = builder.unknown;
        this.known = builder.known;
        this.empty = builder.empty;
        this.some =
                builder.some.stream()
                        .map(layer -> new Layer(layer.looking, layer.site.build(classes)))
                        .toList();
        this.every = builder.every.build(classes);
    }

    /// Rows that look for one element; a row that looks for several has a place in several layers.
    ///
    /// @param looking rows that look for one here
    private record Layer(Rows looking, Site site) {}

    void narrow(Rows rows, Facts holder, Reading reading, Scratch scratch) {
        List<Facts> elements = holder.elements(over);
        if (elements == null) {
            rows.retain(unknown);
            return;
        }
        if (elements.isEmpty()) {
            rows.retain(empty);
            return;
        }
        rows.retain(known);
        if (!every.isEmpty()) {
            for (int i = 0; i < elements.size(); i++) {
                every.narrow(rows, elements.get(i), reading, scratch);
            }
        }
        for (int i = 0; i < some.size(); i++) {
            look(some.get(i), rows, elements, reading, scratch);
        }
    }

    private void look(
            Layer layer, Rows rows, List<Facts> elements, Reading reading, Scratch scratch) {
        if (layer.site.isEmpty()) {
            return;
        }
        Rows open = scratch.open(over);
        Rows one = scratch.one(over);
        open.becomeBoth(rows, layer.looking);
        for (int i = 0; i < elements.size() && !open.isEmpty(); i++) {
            one.become(open);
            layer.site.narrow(one, elements.get(i), reading, scratch);
            open.removeAll(one);
        }
        rows.removeAll(open);
    }

    static final class Builder {
        private final Collection over;
        private final int rows;
        private final Rows unknown;
        private final Rows known;
        private final Rows empty;
        private final List<LayerBuilder> some = new ArrayList<>();
        private final Site.Builder every;

        private record LayerBuilder(Rows looking, Site.Builder site) {}

        Builder(Collection over, int rows) {
            this.over = over;
            this.rows = rows;
            this.unknown = Rows.all(rows);
            this.known = Rows.all(rows);
            this.empty = Rows.all(rows);
            this.every = new Site.Builder(rows);
        }

        void wantUnknown(int row) {
            known.remove(row);
            empty.remove(row);
        }

        void wantKnown(int row) {
            unknown.remove(row);
        }

        void wantSome(int row, List<Need> each) {
            unknown.remove(row);
            empty.remove(row);
            for (int i = 0; i < LAYERS; i++) {
                if (i == some.size()) {
                    some.add(new LayerBuilder(Rows.none(rows), new Site.Builder(rows)));
                }
                LayerBuilder layer = some.get(i);
                if (!layer.looking.has(row)) {
                    layer.looking.add(row);
                    layer.site.add(row, each);
                    return;
                }
            }
        }

        void wantEvery(int row, List<Need> each) {
            every.add(row, each);
        }

        CollectionClasses build(Classes classes) {
            return new CollectionClasses(this, classes);
        }
    }
}
