package org.perimeter.ui.shell;

import com.vaadin.flow.component.html.Anchor;

/// The first stop of the Tab key: over the rail, into the view.
final class SkipLink extends Anchor {
    static final String TARGET = "main";

    /// A plain `#main` would leave the page: it resolves against the application's base address.
    private static final String GO =
            """
            this.addEventListener('click', event => {
              event.preventDefault();
              document.getElementById($0).focus();
            })
            """;

    SkipLink() {
        setHref("#" + TARGET);
        setRouterIgnore(true);
        setText(getTranslation("skip"));
        addClassName("p-skip");
        getElement().executeJs(GO, TARGET);
    }
}
