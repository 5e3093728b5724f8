package org.perimeter.ui.editor;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.person.Person;

/// A draft while a person edits it: what stands on the screen, what is saved of it, and what was before.
///
/// When another person has saved in between, what each of us changed alone comes together by itself. What both of us
/// changed stays as mine on the screen and as theirs in the database until I settle it; all else goes on being saved.
final class DraftInHand {
    private final DraftDesk desk;
    private final History history = new History();
    private Draft saved;
    private Policy policy;
    private SaveState state;
    private @Nullable Conflicts conflicts;

    /// What another person's save brought in.
    ///
    /// @param taken ids of the rules that are now as they have them; an empty id for scope and bands
    record Joined(Person by, Set<String> taken) {}

    DraftInHand(DraftDesk desk, Draft draft) {
        this.desk = desk;
        this.saved = draft;
        this.policy = draft.policy();
        this.state = new SaveState.Saved(draft.newest().editedAt());
    }

    DraftId id() {
        return saved.id();
    }

    Draft saved() {
        return saved;
    }

    Policy policy() {
        return policy;
    }

    SaveState state() {
        return state;
    }

    Optional<Conflicts> conflicts() {
        return Optional.ofNullable(conflicts);
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    /// @return whether anything changed
    boolean change(Where where, boolean typing, UnaryOperator<Policy> change) {
        var next = change.apply(policy);
        if (next.equals(policy)) {
            return false;
        }
        history.keep(new History.Step(policy, where, typing));
        edited(next);
        return true;
    }

    /// @return where the undone change was
    Optional<Where> undo() {
        return history.undo(policy).map(this::go);
    }

    Optional<Where> redo() {
        return history.redo(policy).map(this::go);
    }

    private Where go(History.Step step) {
        edited(step.policy());
        return step.where();
    }

    private void edited(Policy next) {
        policy = next;
        state = new SaveState.Edited();
    }

    /// Saves what is not saved yet.
    ///
    /// @return what another person's save brought in
    Optional<Joined> save() {
        if (!(state instanceof SaveState.Saved)) {
            var answer = desk.save(saved.id(), saved.revision(), toSave());
            if (answer.isEmpty()) {
                state = new SaveState.Waiting();
                return Optional.empty();
            }
            switch (answer.get()) {
                case Saving.Saved(var draft) -> {
                    saved = draft;
                    state = new SaveState.Saved(draft.newest().editedAt());
                }
                case Saving.Refused(var reason) -> state = new SaveState.Refused(reason);
                case Saving.Stale stale -> {
                    return Optional.of(join(stale));
                }
            }
        }
        return Optional.empty();
    }

    private Joined join(Saving.Stale stale) {
        var common = stale.common().policy();
        var theirs = stale.theirs().policy();
        var merge = Merge.of(common, toSave(), theirs);
        history.rebase(step -> Merge.of(common, step, theirs).withMine(step));
        var mine = policy;
        policy = merge.withMine(policy);
        var open = new ArrayList<>(merge.conflicts());
        var since = stale.common().number();
        if (conflicts != null) {
            policy = conflicts.mineIn(policy, mine);
            open.addAll(conflicts.against(mine, theirs));
            since = conflicts.common();
        }
        saved = stale.theirs();
        conflicts = open.isEmpty() ? null : new Conflicts(stale.by(), theirs, since, open);
        state = new SaveState.Edited();
        return new Joined(stale.by(), merge.taken());
    }

    /// Before the page goes: saves, and keeps beside the draft what is not settled with another person.
    void leave() {
        save();
        if (conflicts != null) {
            desk.save(saved.id(), conflicts.common(), policy);
        }
    }

    /// Mine stays, on top of theirs.
    void keepMine(Merge.Conflict conflict) {
        settle(conflict);
        state = new SaveState.Edited();
    }

    /// Theirs comes to the screen; mine can be had again by undoing.
    void takeTheirs(Merge.Conflict conflict) {
        if (conflicts != null) {
            var theirs = conflicts.theirs();
            change(
                    Where.rule(conflict.ruleId()),
                    false,
                    old -> Merge.from(theirs, old, conflict.ruleId()));
            settle(conflict);
        }
    }

    private void settle(Merge.Conflict conflict) {
        if (conflicts != null) {
            var left = conflicts.without(conflict);
            conflicts = left.open().isEmpty() ? null : left;
        }
    }

    private Policy toSave() {
        return conflicts == null ? policy : conflicts.theirsIn(policy);
    }
}
