package org.perimeter.engine.index;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Standards;
import org.perimeter.engine.rule.Condition.Validator;

/// The rows that a code leaves by its check digits and shape.
final class ShapeClasses {
    private final Map<Validator, Shape> shapes;

    private ShapeClasses(Map<Validator, Shape> shapes) {
        this.shapes = shapes;
    }

    private record Shape(Validator validator, Rows met, Rows unmet) {}

    void narrow(Rows rows, String code) {
        for (Shape shape : shapes.values()) {
            rows.retain(Standards.meets(shape.validator, code) ? shape.met : shape.unmet);
        }
    }

    static final class Builder {
        private final int rows;
        private final Map<Validator, Shape> shapes = new EnumMap<>(Validator.class);

        Builder(int rows) {
            this.rows = rows;
        }

        void add(Placed placed) {
            if (placed.test().leaf() instanceof Resolved.Valid(_, var validator)) {
                Shape shape =
                        shapes.computeIfAbsent(
                                validator, each -> new Shape(each, Rows.all(rows), Rows.all(rows)));
                (placed.test().wanted() ? shape.unmet : shape.met).remove(placed.row());
            }
        }

        @Nullable ShapeClasses build() {
            return shapes.isEmpty() ? null : new ShapeClasses(shapes);
        }
    }
}
