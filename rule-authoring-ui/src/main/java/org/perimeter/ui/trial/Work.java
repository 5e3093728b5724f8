package org.perimeter.ui.trial;

import java.util.Locale;

/// How far the answer has come.
///
/// @param done of the whole, in rows; 0 of 0 where that is not known
record Work(Stage stage, long done, long whole) {
    enum Stage {
        READING,
        OTHERS,
        RULE,
        COUNT
    }

    static Work of(Stage stage) {
        return new Work(stage, 0, 0);
    }

    boolean isMeasured() {
        return whole > 0;
    }

    /// Key of its words.
    String title() {
        return "trial.work." + stage.name().toLowerCase(Locale.ROOT) + (isMeasured() ? ".of" : "");
    }
}
