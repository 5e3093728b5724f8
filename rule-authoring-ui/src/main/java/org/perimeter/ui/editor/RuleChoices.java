package org.perimeter.ui.editor;

import java.util.List;

/// The rules that a rule may ask about: all that do not depend on it.
@FunctionalInterface
interface RuleChoices {
    List<RuleChoice> all();

    /// @param title in the person’s language
    record RuleChoice(String id, String title) {}
}
