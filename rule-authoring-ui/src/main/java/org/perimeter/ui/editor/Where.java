package org.perimeter.ui.editor;

/// A node of a draft.
///
/// @param ruleId empty for the policy itself: its scope and bands
record Where(String ruleId, NodePath node) {
    static Where rule(String ruleId) {
        return new Where(ruleId, NodePath.ROOT);
    }

    boolean isFrame() {
        return ruleId.isEmpty();
    }
}
