package org.perimeter.ui.editor;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.perimeter.engine.check.Finding;

/// What a person can do about a finding.
///
/// @param jump    goes to its node
/// @param canMend whether it can perhaps be put right at once, by this person
/// @param mend    puts it right, or says how
record FindingActions(Consumer<Finding> jump, Predicate<Finding> canMend, Consumer<Finding> mend) {}
