package org.perimeter.ui.look;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import org.perimeter.engine.bundle.Hash;

/// The first digits of a hash; a press copies all of them.
public final class HashText extends NativeButton {
    private static final String COPY = "navigator.clipboard?.writeText($0)";
    private static final int SHOWN_FOR = 3_000;

    public HashText(Hash hash) {
        super(hash.brief());
        addClassNames("p-hash", "p-code");
        getElement().setAttribute("title", hash.hex());
        setAriaLabel(getTranslation("hash.copy", hash.brief()));
        addClickListener(click -> {
            getElement().executeJs(COPY, hash.hex());
            Notification.show(
                    getTranslation("hash.copied", hash.brief()),
                    SHOWN_FOR,
                    Notification.Position.BOTTOM_START);
        });
    }
}
