package org.perimeter.ui.editor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.perimeter.engine.rule.Policy;

/// What was, for undoing and doing again, over the whole draft.
final class History {
    /// As many steps as anybody takes back; each shares all but the changed branch with the next.
    private static final int STEPS = 500;

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();

    /// @param typing whether it is one of many keystrokes in the same place, which are taken back together
    record Step(Policy policy, Where where, boolean typing) {
        private boolean goesOn(Step next) {
            return typing && next.typing && where.equals(next.where);
        }
    }

    /// Before a change.
    void keep(Step before) {
        if (undo.isEmpty() || !redo.isEmpty() || !undo.peek().goesOn(before)) {
            undo.push(before);
        }
        redo.clear();
        if (undo.size() > STEPS) {
            undo.removeLast();
        }
    }

    Optional<Step> undo(Policy now) {
        return step(undo, redo, now);
    }

    Optional<Step> redo(Policy now) {
        return step(redo, undo, now);
    }

    /// Brings every step up to what another person saved meanwhile, so that undoing never undoes theirs.
    void rebase(UnaryOperator<Policy> change) {
        rebase(undo, change);
        rebase(redo, change);
    }

    private static void rebase(Deque<Step> steps, UnaryOperator<Policy> change) {
        var rebased =
                steps.stream()
                        .map(step ->
                                new Step(change.apply(step.policy()), step.where(), step.typing()))
                        .toList();
        steps.clear();
        steps.addAll(rebased);
    }

    boolean canUndo() {
        return !undo.isEmpty();
    }

    boolean canRedo() {
        return !redo.isEmpty();
    }

    private static Optional<Step> step(Deque<Step> from, Deque<Step> to, Policy now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var step = from.pop();
        to.push(new Step(now, step.where(), false));
        return Optional.of(step);
    }
}
