package org.perimeter.ui.simulation;

import org.perimeter.simulation.replay.Run;

/// Whether an approval of the version that ran may rest on the run.
enum Fit {
    /// It is of a draft, or its version names no baseline.
    NOTHING_AGREED,
    OVER_BASELINE,
    OTHER_DATA;

    static Fit of(Named subject, Run run) {
        return switch (subject) {
            case Named.OfDraft _ -> NOTHING_AGREED;
            case Named.OfVersion(var version) ->
                    version.agreed()
                            .agreedBaseline()
                            .map(agreed ->
                                    agreed.equals(run.dataSetHash()) ? OVER_BASELINE : OTHER_DATA)
                            .orElse(NOTHING_AGREED);
        };
    }
}
