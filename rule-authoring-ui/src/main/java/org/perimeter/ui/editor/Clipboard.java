package org.perimeter.ui.editor;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a person copied last, kept as long as they are signed in, so that it can be pasted into another rule or draft.
final class Clipboard {
    private @Nullable Clip clip;

    static Clipboard ofSession() {
        var session = VaadinSession.getCurrent();
        var known = session.getAttribute(Clipboard.class);
        if (known != null) {
            return known;
        }
        var fresh = new Clipboard();
        session.setAttribute(Clipboard.class, fresh);
        return fresh;
    }

    Optional<Clip> clip() {
        return Optional.ofNullable(clip);
    }

    void keep(Clip copied) {
        clip = copied;
    }
}
