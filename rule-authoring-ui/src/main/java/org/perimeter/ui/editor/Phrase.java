package org.perimeter.ui.editor;

/// A piece of a line and how it looks.
record Phrase(Kind kind, String text) {
    enum Kind {
        /// How conditions join: all, any, for some.
        JOIN("c-join"),
        /// What the line is to the one around it: the first amount, the filter.
        ROLE("c-role"),
        FIELD("c-field"),
        TEST("c-test"),
        VALUE("c-value"),
        /// A whole test in words.
        SAID("c-said"),
        /// Still to be chosen or written.
        BLANK("c-blank");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }
    }
}
