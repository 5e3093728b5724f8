package org.perimeter.ui.editor;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.perimeter.engine.fact.Collection;

/// One of a few things that are told apart by a word.
///
/// @param <T> what is chosen
final class Choice<T> extends Select<T> {
    /// Milliseconds without a keystroke before a box looks for what was typed: what it looks through is at hand.
    static final int PAUSE = 100;

    /// @param label key of the label
    /// @param title key of the name of each
    Choice(RowKit kit, String label, List<T> among, Function<T, String> title) {
        this(kit.texts().of(label), among, one -> kit.texts().of(title.apply(one)));
    }

    private Choice(String label, List<T> among, ItemLabelGenerator<T> name) {
        setLabel(label);
        setItemLabelGenerator(name);
        setItems(among);
        addClassName("c-narrow");
    }

    /// Collections, by their own names.
    static Choice<Collection> ofCollections(RowKit kit, List<Collection> among) {
        return new Choice<>(kit.texts().of("editor.count.over"), among, kit.words()::name);
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
