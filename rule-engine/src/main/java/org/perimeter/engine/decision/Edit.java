package org.perimeter.engine.decision;

import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.NearestChange.Step;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// One thing to change in a consignment, named by where it stood before anything was changed.
///
/// Elements that are added take the positions after the last one.
sealed interface Edit {
    /// Such as `goods[2].description`, or `goods[2]` for an element.
    String place();

    Step step();

    /// @param holder prefix of what has the field, such as `goods[2].`
    /// @param to     `null` to take the value away
    record Write(String holder, Field field, @Nullable Value from, @Nullable Value to)
            implements Edit {
        @Override
        public String place() {
            return holder + field.key();
        }

        @Override
        public Step step() {
            return new Step.Other(
                    place(),
                    field.label(),
                    from == null ? null : Support.written(from),
                    to == null ? null : Support.written(to));
        }
    }

    /// @param holder prefix of what holds the collection
    record Add(String holder, Collection to, int position) implements Edit {
        @Override
        public String place() {
            return holder + to.key() + "[" + position + "]";
        }

        @Override
        public Step step() {
            return new Step.More(place(), FactSchema.standard().words(to).one());
        }
    }

    /// @param holder prefix of what holds the collection
    record Remove(String holder, Collection from, int position) implements Edit {
        @Override
        public String place() {
            return holder + from.key() + "[" + position + "]";
        }

        @Override
        public Step step() {
            return new Step.Fewer(place(), FactSchema.standard().words(from).one());
        }
    }
}
