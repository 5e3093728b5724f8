package org.perimeter.ui.editor;

import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.perimeter.engine.rule.MalformedPolicy;
import org.perimeter.ui.editor.ConditionCommands.Then;

/// Copies and pastes lines and rules, here and by way of the computer’s own clipboard.
final class ClipboardCommands {
    private final EditorPresenter presenter;
    private final EditorScreen screen;
    private final EditorCommands commands;
    private final Clipboard clipboard;

    ClipboardCommands(
            EditorPresenter presenter,
            EditorScreen screen,
            EditorCommands commands,
            Clipboard clipboard) {
        this.presenter = presenter;
        this.screen = screen;
        this.commands = commands;
        this.clipboard = clipboard;
    }

    /// @param line as seen from the rule or policy
    void copy(NodePath line) {
        var tree = presenter.condition();
        var node = line.inCondition();
        if (tree.has(node)) {
            keep(Clip.of(tree.node(node)), "editor.copied");
        }
    }

    void copyRule() {
        presenter.rule().ifPresent(rule -> keep(new Clip.OfRule(rule), "editor.copied.rule"));
    }

    private void keep(Clip clip, String said) {
        clipboard.keep(clip);
        screen.toClipboard(clip.json());
        Notification.show(screen.getTranslation(said), 2_000, Notification.Position.BOTTOM_START);
    }

    /// @param line where to paste; the root for the list of rules
    /// @param text of the computer’s clipboard; what was copied here last counts where it is no JSON
    void paste(NodePath line, String text) {
        try {
            var clip = Clip.isMeant(text) ? Optional.of(Clip.read(text)) : clipboard.clip();
            clip.ifPresentOrElse(found -> paste(line, found), () -> say("editor.paste.nothing"));
        } catch (MalformedPolicy wrong) {
            var where = wrong.place().isEmpty() ? "" : wrong.place() + ": ";
            Notification.show(
                    screen.getTranslation(
                            "editor.paste.malformed", where + wrong.text().in(screen.language())),
                    10_000,
                    Notification.Position.BOTTOM_START);
        }
    }

    private void paste(NodePath line, Clip clip) {
        if (clip instanceof Clip.OfRule(var rule)) {
            presenter.pasteRule(rule);
            screen.moved();
        } else if (line.isRoot()) {
            say("editor.paste.noRule");
        } else {
            var node = line.inCondition();
            if (ConditionEdit.paste(presenter.condition(), node, clip).isEmpty()) {
                say("editor.paste.misplaced");
            }
            commands.edit(Then.FOCUS, tree -> ConditionEdit.paste(tree, node, clip));
        }
    }

    private void say(String key) {
        Notification.show(screen.getTranslation(key), 6_000, Notification.Position.BOTTOM_START);
    }
}
