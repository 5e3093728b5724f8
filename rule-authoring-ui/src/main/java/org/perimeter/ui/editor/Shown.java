package org.perimeter.ui.editor;

import com.vaadin.flow.component.HasValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Shows a value in a field without touching a field that shows it already.
///
/// A draft that is saved is drawn again while a person types on: a box that is given even the value that it has forgets what
/// has been typed into it.
final class Shown {
    private Shown() {}

    /// @param value `null` for none
    static <V> void in(HasValue<?, V> field, @Nullable V value) {
        if (value == null) {
            if (!field.isEmpty()) {
                field.clear();
            }
        } else if (!Objects.equals(value, field.getValue())) {
            field.setValue(value);
        }
    }
}
