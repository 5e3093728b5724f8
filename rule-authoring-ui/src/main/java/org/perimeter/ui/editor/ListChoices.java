package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.list.NamedList;

/// The lists that a rule may name, as they stand today.
@FunctionalInterface
public interface ListChoices {
    /// By name.
    List<Choice> all();

    /// @param entries how many the list holds
    record Choice(String name, ListKind kind, int entries) {
        public static Choice of(NamedList list) {
            return new Choice(list.name(), ListKind.of(list), list.size());
        }
    }
}
