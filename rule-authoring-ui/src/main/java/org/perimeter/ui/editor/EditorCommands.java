package org.perimeter.ui.editor;

import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.check.Fix;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Carries out what keys, menus and buttons ask for, and has the screen show what came of it.
final class EditorCommands implements ConditionCommands {
    /// Milliseconds for which an advice stays.
    private static final int READING = 12_000;

    private static final Duration BEFORE_RETRY = Duration.ofSeconds(5);

    private final EditorPresenter presenter;
    private final EditorScreen screen;
    private final boolean writes;
    private final ClipboardCommands clips;
    private @Nullable Finding wanted;

    EditorCommands(
            EditorPresenter presenter, EditorScreen screen, Clipboard clipboard, boolean writes) {
        this.presenter = presenter;
        this.screen = screen;
        this.writes = writes;
        clips = new ClipboardCommands(presenter, screen, this, clipboard);
    }

    void run(String command) {
        run(command, NodePath.ROOT);
    }

    /// @param node the line that has the focus; for the list of rules, one step that names the rule
    void run(String command, NodePath node) {
        switch (command) {
            case "previous-rule" -> screen.go(presenter.neighbour(-1));
            case "next-rule" -> screen.go(presenter.neighbour(1));
            case "filter" -> screen.lookForRule();
            case "shortcuts" -> new ShortcutsDialog(screen::getTranslation).open();
            case "findings" -> presenter.worst().ifPresent(this::jump);
            case "simulate" -> simulate();
            case "copy" -> clips.copy(node);
            case "copy-rule" -> {
                if (node.isRoot() || presenter.open(node.last())) {
                    clips.copyRule();
                    screen.moved();
                }
            }
            case "close" -> {
                screen.condition().open(null);
                screen.focusNode(node);
            }
            default -> {
                if (writes) {
                    write(command, node);
                }
            }
        }
    }

    private void write(String command, NodePath node) {
        switch (command) {
            case "save" -> save();
            case "undo" -> returned(presenter.undo());
            case "redo" -> returned(presenter.redo());
            case "submit" -> submit();
            case "add-rule" -> {
                presenter.addRule();
                screen.moved();
                screen.focusNode(NodePath.of("/title/en"));
            }
            case "cut-rule", "duplicate-rule", "delete-rule", "rule-up", "rule-down" -> {
                if (node.isRoot() || presenter.open(node.last())) {
                    var before = presenter.where();
                    whole(command);
                    if (!node.isRoot() || !presenter.where().equals(before)) {
                        screen.focusRule(presenter.where().ruleId());
                    }
                }
            }
            default -> RowCommand.of(command).ifPresent(row -> command(row, node));
        }
    }

    /// What is done to the rule that is looked at as a whole.
    private void whole(String command) {
        switch (command) {
            case "duplicate-rule" -> presenter.duplicateRule();
            case "delete-rule" -> delete();
            case "cut-rule" -> {
                clips.copyRule();
                delete();
            }
            case "rule-up" -> presenter.moveRule(-1);
            case "rule-down" -> presenter.moveRule(1);
            default -> throw new IllegalArgumentException(command + "\nMaybe a key has two names.");
        }
        screen.moved();
    }

    private void delete() {
        var id = presenter.where().ruleId();
        if (!id.isEmpty()) {
            presenter.deleteRule();
            undoToast(screen.getTranslation("editor.rule.deleted", id));
        }
    }

    @Override
    public void edit(Then then, Function<ConditionTree, Optional<ConditionEdit>> edit) {
        var focus = presenter.edit(edit);
        if (focus.isPresent()) {
            screen.edited();
            switch (then) {
                case STAY -> {}
                case FOCUS -> screen.focusNode(focus.get());
                case OPEN -> screen.condition().open(focus.get());
            }
        }
    }

    @Override
    public void command(RowCommand command, NodePath node) {
        switch (command) {
            case COPY, CUT -> clips.copy(node);
            case PASTE -> paste(node, "");
            default -> {}
        }
        edit(command.then(), tree -> command.on(tree, node.inCondition()));
        if (command == RowCommand.REMOVE || command == RowCommand.CUT) {
            undoToast(screen.getTranslation("editor.removed"));
        }
    }

    /// @param node the line, or the root for the list of rules
    /// @param text of the computer’s clipboard; empty where it cannot be read
    void paste(NodePath node, String text) {
        if (writes) {
            clips.paste(node, text);
        }
    }

    /// @return what is wrong with the text; empty where it was taken over
    Optional<String> takeJson(String text) {
        try {
            var taking = presenter.takeJson(text);
            if (taking != EditorPresenter.Taking.DONE) {
                return Optional.of(screen.getTranslation(taking.title()));
            }
            screen.moved();
            return Optional.empty();
        } catch (MalformedPolicy wrong) {
            var why = wrong.text().in(screen.language());
            return Optional.of(wrong.place().isEmpty() ? why : wrong.place() + ": " + why);
        }
    }

    private void undoToast(String said) {
        new UndoToast(screen::getTranslation, said, () -> run("undo")).open();
    }

    private void returned(boolean changed) {
        if (changed) {
            var node = presenter.where().node();
            screen.moved();
            screen.focusNode(node);
        }
    }

    void changeRule(NodePath node, boolean typing, UnaryOperator<Rule> change) {
        if (presenter.changeRule(node, typing, change)) {
            screen.edited();
        }
    }

    void changePolicy(NodePath node, UnaryOperator<Policy> change) {
        if (presenter.change(node, true, change)) {
            screen.edited();
        }
    }

    void rename(String id) {
        switch (presenter.renameRule(id)) {
            case DONE -> screen.moved();
            case TAKEN -> screen.refuseId(screen.getTranslation("editor.rule.idTaken", id));
            case MISSHAPEN -> screen.refuseId(screen.getTranslation("editor.rule.idShape"));
        }
    }

    void settle(Merge.Conflict conflict, boolean mine) {
        presenter.settle(conflict, mine);
        screen.edited();
    }

    private void save() {
        presenter
                .save()
                .ifPresent(joined -> {
                    Notification.show(joined(joined));
                    presenter.save();
                });
        screen.refresh();
        if (presenter.draft().state() instanceof SaveState.Waiting) {
            screen.saveAfter(BEFORE_RETRY);
        }
    }

    private String joined(DraftInHand.Joined joined) {
        var by = joined.by().name() + " (" + joined.by().agency().name() + ")";
        var taken =
                joined.taken().stream()
                        .map(id -> id.isEmpty() ? screen.getTranslation("editor.frame") : id)
                        .collect(Collectors.joining(", "));
        return taken.isEmpty()
                ? screen.getTranslation("editor.joined.none", by)
                : screen.getTranslation("editor.joined", by, taken);
    }

    private void submit() {
        if (presenter.draft().conflicts().isPresent()) {
            Notification.show(screen.getTranslation("editor.submit.conflict"));
            return;
        }
        var dialog =
                new SubmitDialog(
                        presenter.zone(),
                        (comment, window) -> {
                            var answer = presenter.submit(comment, window);
                            screen.refresh();
                            return answer;
                        },
                        version -> screen.leaveFor("versions/" + version),
                        this::jump);
        dialog.warn(presenter.findings());
        dialog.open();
    }

    /// Of the revision that holds what stands on the screen, unless something stands in the way.
    private void simulate() {
        if (writes) {
            save();
        }
        presenter
                .againstRun()
                .ifPresentOrElse(
                        obstacle -> {
                            switch (obstacle) {
                                case CONFLICT ->
                                        Notification.show(
                                                screen.getTranslation("editor.submit.conflict"));
                                case UNSAVED ->
                                        Notification.show(
                                                screen.getTranslation("editor.simulate.unsaved"));
                                case ERRORS -> {
                                    Notification.show(
                                            screen.getTranslation("editor.simulate.errors"));
                                    presenter.worst().ifPresent(this::jump);
                                }
                            }
                        },
                        this::run);
    }

    private void run() {
        var draft = presenter.draft().saved();
        screen.leaveFor(
                "simulations/new",
                Map.of(
                        "draft", draft.id().toString(),
                        "revision", String.valueOf(draft.revision())));
    }

    /// Puts a finding right at once, or says what a person has to do.
    void fix(Finding finding) {
        var fix = presenter.fix(finding);
        var text = fix.text().in(screen.language());
        switch (fix) {
            case Fix.Change _ -> {
                screen.moved();
                undoToast(text);
                if (presenter.where().ruleId().equals(finding.ruleId())) {
                    screen.focusNode(NodePath.of(finding.node()));
                } else {
                    screen.focusRule(presenter.where().ruleId());
                }
            }
            case Fix.Advice _ ->
                    Notification.show(text, READING, Notification.Position.BOTTOM_START);
        }
    }

    /// To the node of a finding, if need be in another rule.
    void jump(Finding finding) {
        if (finding.ruleId().equals(presenter.where().ruleId())) {
            screen.look(NodePath.of(finding.node()));
        } else {
            wanted = finding;
            screen.go(finding.ruleId());
        }
    }

    /// Looks at the node that led to the rule that is open now.
    void arrived() {
        if (wanted != null && wanted.ruleId().equals(presenter.where().ruleId())) {
            screen.look(NodePath.of(wanted.node()));
        }
        wanted = null;
    }

    void leave() {
        if (writes) {
            presenter.draft().leave();
        }
    }
}
