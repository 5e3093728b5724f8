package org.perimeter.engine.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;

/// Something without which a condition cannot be TRUE. It may well hold where the condition does not.
sealed interface Need {
    /// The collection whose elements this is said of; `null` for the consignment.
    @Nullable Collection owner();

    /// A test of one field is TRUE or, with `wanted` off, FALSE.
    record Test(Field field, Resolved leaf, boolean wanted) implements Need {
        @Override
        public @Nullable Collection owner() {
            return field.collection();
        }
    }

    record Unknown(Collection over) implements Need {
        @Override
        public @Nullable Collection owner() {
            return over.parent().orElse(null);
        }
    }

    record Known(Collection over) implements Need {
        @Override
        public @Nullable Collection owner() {
            return over.parent().orElse(null);
        }
    }

    /// At least one element has all of these needs met; with none of them, there is an element.
    record Some(Collection over, List<Need> each) implements Need {
        public Some {
            each = List.copyOf(each);
        }

        @Override
        public @Nullable Collection owner() {
            return over.parent().orElse(null);
        }
    }

    /// Whatever elements there are have all of these needs met.
    record Every(Collection over, List<Need> each) implements Need {
        public Every {
            each = List.copyOf(each);
        }

        @Override
        public @Nullable Collection owner() {
            return over.parent().orElse(null);
        }
    }
}
