package org.perimeter.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import org.perimeter.engine.check.Finding;

/// What a person can do about a finding.
///
/// @param jump goes to its node
/// @param mend puts it right, or says how; empty for those who only read
record FindingActions(Consumer<Finding> jump, Optional<Consumer<Finding>> mend) {}
