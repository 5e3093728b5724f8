package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/// Says what was done, and takes it back on request.
final class UndoToast extends Notification {
    private static final int STAYS = 8_000;

    UndoToast(Translation texts, String said, Runnable undo) {
        var button =
                new Button(
                        texts.of("editor.undo.do"),
                        click -> {
                            close();
                            undo.run();
                        });
        button.addThemeVariants(ButtonVariant.SMALL);
        var line = new HorizontalLayout(new Span(said), button);
        line.setAlignItems(HorizontalLayout.Alignment.CENTER);
        add(line);
        setDuration(STAYS);
        setPosition(Position.BOTTOM_START);
    }
}
