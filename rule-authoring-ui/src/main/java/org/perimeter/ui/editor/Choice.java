package org.perimeter.ui.editor;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few things that are told apart by a word.
///
/// @param <T> what is chosen
final class Choice<T> extends Select<T> {
    /// @param label key of the label
    /// @param title key of the name of each
    Choice(RowKit kit, String label, List<T> among, Function<T, String> title) {
        setLabel(kit.texts().of(label));
        setItems(among);
        setItemLabelGenerator(one -> kit.texts().of(title.apply(one)));
        addClassName("c-narrow");
    }

    /// Tells what a person chooses.
    Choice<T> onChoice(Consumer<T> chosen) {
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return this;
    }
}
