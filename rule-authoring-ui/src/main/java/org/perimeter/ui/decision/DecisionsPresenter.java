package org.perimeter.ui.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;

/// Finds the latest decisions of a programme, some at a time.
final class DecisionsPresenter {
    static final int SOME = 50;

    /// How many decisions are looked at for one page: a rare disposition must not read the whole ledger.
    static final int FAR_ENOUGH = 2_000;

    private static final int PART = 200;

    private final DecisionDesk desk;

    /// @param next where the following ones begin; empty after the last
    /// @param all  whether the page is full or nothing is left, so that no earlier one was passed over
    record Found(
            Programme programme,
            List<LedgerEntry> entries,
            Optional<LedgerPlace> next,
            boolean all) {
        Found {
            entries = List.copyOf(entries);
        }
    }

    DecisionsPresenter(DecisionDesk desk) {
        this.desk = desk;
    }

    List<Programme> programmes() {
        return desk.programmes();
    }

    /// Empty where this person's agency has no such programme.
    Optional<Found> find(Search search) {
        return desk.programmes().stream()
                .filter(programme ->
                        search.programme().isEmpty()
                                || search.programme().get().equals(programme.slug()))
                .findFirst()
                .map(programme -> find(programme, search));
    }

    private Found find(Programme programme, Search search) {
        List<LedgerEntry> found = new ArrayList<>();
        LedgerPlace place = search.after();
        for (int seen = 0; seen < FAR_ENOUGH; seen += PART) {
            List<LedgerEntry> part = desk.after(programme.slug(), place, PART);
            for (LedgerEntry entry : part) {
                if (found.size() == SOME) {
                    return new Found(programme, found, Optional.of(place), true);
                }
                place = LedgerPlace.of(entry);
                if (wanted(entry, search.disposition())) {
                    found.add(entry);
                }
            }
            if (part.size() < PART) {
                return new Found(programme, found, Optional.empty(), true);
            }
        }
        return new Found(programme, found, Optional.of(place), false);
    }

    private static boolean wanted(LedgerEntry entry, Optional<Disposition> disposition) {
        return disposition.isEmpty() || disposition.get() == entry.decision().disposition();
    }
}
