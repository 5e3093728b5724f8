package org.perimeter.ui.editor;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/// The part of the editor that lives in the browser: its keys, its focus, and waiting for a pause before saving.
@Tag("p-rule-editor")
class EditorKeys extends HtmlContainer {
    private static final String SCRIPT = "context://editor/editor.js";
    private static final String STYLES = "context://editor/editor.css";

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        attachment.getUI().getPage().addStyleSheet(STYLES);
        attachment.getUI().getPage().addJsModule(SCRIPT);
    }

    Registration addCommandListener(ComponentEventListener<Command> listener) {
        return addListener(Command.class, listener);
    }

    /// Asks for `save` when the person has paused so long.
    void saveAfter(Duration pause) {
        call("saveAfter", pause.toMillis());
    }

    /// Puts the focus on the line or field of a node, or of the nearest node around it that has one.
    void focusNode(NodePath node) {
        call("focusNode", node.toString());
    }

    /// Puts the focus on a rule in the list; an empty id stands for scope and bands.
    void focusRule(String ruleId) {
        call("focusRule", ruleId);
    }

    /// Gives a text to the computer’s clipboard, where the browser allows it.
    void toClipboard(String text) {
        call("toClipboard", text);
    }

    /// The script may come after the first call.
    private void call(String function, Object argument) {
        getElement()
                .executeJs(
                        "customElements.whenDefined('p-rule-editor').then(() => this[$0]($1))",
                        function,
                        argument);
    }

    /// What a key asks for. Public, for the framework makes it by reflection.
    @DomEvent("editor-command")
    public static final class Command extends ComponentEvent<EditorKeys> {
        private final String name;
        private final String node;
        private final String text;

        /// @param node JSON pointer of the line that has the focus; empty for commands of the page
        /// @param text that was pasted
        public Command(
                EditorKeys source,
                boolean fromClient,
                @EventData("event.detail.command") String name,
                @EventData("event.detail.node") String node,
                @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.name = name;
            this.node = node;
            this.text = text;
        }

        String name() {
            return name;
        }

        String text() {
            return text;
        }

        NodePath node() {
            return NodePath.of(node);
        }
    }
}
