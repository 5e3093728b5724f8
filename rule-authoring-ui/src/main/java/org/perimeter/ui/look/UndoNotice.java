package org.perimeter.ui.look;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;

/// Says what was done, and takes it back on request; what it offers stands on the page too, for whoever needs longer.
public final class UndoNotice extends Notification {
    private static final int STAYS = 10_000;

    public UndoNotice(String said, Runnable undo) {
        var button =
                new Button(
                        getTranslation("editor.undo.do"),
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
