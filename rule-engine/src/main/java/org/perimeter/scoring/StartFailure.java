package org.perimeter.scoring;

import org.jspecify.annotations.Nullable;
import org.perimeter.scoring.log.LogDamaged;
import org.perimeter.scoring.log.LogInUse;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Says in a few lines, instead of a stack trace, why a node does not start and what to do.
public final class StartFailure implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return analysis(refused.getMessage(), refused.remedy(), failure);
                }
                case LogInUse inUse -> {
                    return split(inUse.getMessage(), failure);
                }
                case LogDamaged damaged -> {
                    return split(damaged.getMessage(), failure);
                }
                default -> {}
            }
        }
        return null;
    }

    /// Messages of this product end in a line that says what may help.
    private static FailureAnalysis split(@Nullable String message, Throwable failure) {
        String text = message == null ? "" : message;
        int line = text.indexOf('\n');
        return line < 0
                ? analysis(text, "", failure)
                : analysis(text.substring(0, line), text.substring(line + 1), failure);
    }

    private static FailureAnalysis analysis(
            @Nullable String what, String remedy, Throwable failure) {
        return new FailureAnalysis(what, remedy, failure);
    }
}
