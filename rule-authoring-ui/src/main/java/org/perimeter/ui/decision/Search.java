package org.perimeter.ui.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.ledger.LedgerPlace;

/// Which decisions are wanted, as the address of the page says it.
///
/// @param programme   slug; empty for the first one
/// @param disposition empty for all
/// @param after       where to go on
record Search(Optional<String> programme, Optional<Disposition> disposition, LedgerPlace after) {
    private static final String BETWEEN = "~";

    static Search of(
            Optional<String> programme, Optional<String> disposition, Optional<String> after) {
        return new Search(
                programme,
                disposition.flatMap(Search::disposition),
                after.flatMap(Search::place).orElse(LedgerPlace.START));
    }

    private static Optional<Disposition> disposition(String name) {
        return Arrays.stream(Disposition.values())
                .filter(disposition -> disposition.name().equals(name))
                .findFirst();
    }

    private static Optional<LedgerPlace> place(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new LedgerPlace(
                            Instant.parse(text.substring(0, between)),
                            text.substring(between + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String written(LedgerPlace place) {
        return place.asOf() + BETWEEN + place.decisionId();
    }
}
