package org.perimeter.policy.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Shows a [DatabaseRefusal] as place and remedy, without a stack trace.
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseRefusal> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefusal cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
