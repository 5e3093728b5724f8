package org.perimeter.ui.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.decision.Decision;
import org.perimeter.engine.decision.Decision.BillRef;
import org.perimeter.engine.decision.Decision.Cause;
import org.perimeter.engine.decision.Decision.ReleaseRef;
import org.perimeter.engine.decision.Decision.Scope;
import org.perimeter.engine.decision.DecisionJson;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;

class DecisionsPresenterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Hash HASH = Hash.of(new byte[0]);

    private final MemoryLedger ledger = new MemoryLedger();
    private final DecisionsPresenter presenter = new DecisionsPresenter(ledger);

    @Test
    void the_latest_decisions_of_the_first_programme_come_first() {
        ledger.record(3, Disposition.RELEASE);

        var found = presenter.find(search(null, null, null)).orElseThrow();

        assertThat(found.programme().slug()).isEqualTo("prince-rupert");
        assertThat(found.entries())
                .extracting(entry -> entry.decision().decisionId())
                .containsExactly("d-00002", "d-00000", "d-00001");
        assertThat(found.next()).isEmpty();
        assertThat(found.all()).isTrue();
    }

    @Test
    void pages_follow_each_other_without_loss() {
        ledger.record(120, Disposition.HOLD);
        List<LedgerEntry> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            var found =
                    presenter.find(search("prince-rupert", null, after.orElse(null))).orElseThrow();
            read.addAll(found.entries());
            after = found.next().map(Search::written);
        } while (after.isPresent());

        assertThat(read).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void one_disposition_alone_can_be_asked_for() {
        ledger.record(300, Disposition.RELEASE);
        ledger.record(2, Disposition.EXAMINE);
        ledger.record(300, Disposition.RELEASE);

        var found = presenter.find(search(null, "EXAMINE", null)).orElseThrow();

        assertThat(found.entries()).hasSize(2);
        assertThat(found.all()).isTrue();
    }

    @Test
    void a_search_that_looked_far_enough_says_so_and_can_go_on() {
        ledger.record(1, Disposition.EXAMINE);
        ledger.record(DecisionsPresenter.FAR_ENOUGH + 1, Disposition.RELEASE);

        var found = presenter.find(search(null, "EXAMINE", null)).orElseThrow();
        assertThat(found.entries()).isEmpty();
        assertThat(found.all()).isFalse();

        var further =
                presenter
                        .find(
                                search(
                                        null,
                                        "EXAMINE",
                                        found.next().map(Search::written).orElseThrow()))
                        .orElseThrow();
        assertThat(further.entries()).hasSize(1);
    }

    @Test
    void a_programme_of_others_is_not_there() {
        assertThat(presenter.find(search("pact", null, null))).isEmpty();
    }

    @Test
    void nonsense_in_an_address_asks_for_everything() {
        assertThat(search(null, "NOTHING", "yesterday"))
                .isEqualTo(new Search(Optional.empty(), Optional.empty(), LedgerPlace.START));
    }

    private static Search search(String programme, String disposition, String after) {
        return Search.of(
                Optional.ofNullable(programme),
                Optional.ofNullable(disposition),
                Optional.ofNullable(after));
    }

    /// Decisions of one programme, two a second.
    private static final class MemoryLedger implements DecisionDesk {
        private static final Comparator<LedgerEntry> ORDER =
                Comparator.comparing((LedgerEntry entry) -> entry.decision().asOf())
                        .reversed()
                        .thenComparing(entry -> entry.decision().decisionId());

        private final List<LedgerEntry> entries = new ArrayList<>();

        void record(int count, Disposition disposition) {
            for (int i = 0; i < count; i++) {
                entries.add(
                        new LedgerEntry(
                                decision(entries.size(), disposition), "client", HASH, NOW));
            }
        }

        private static Decision decision(int number, Disposition disposition) {
            return new Decision(
                    Decision.SCHEMA,
                    String.format(Locale.ROOT, "d-%05d", number),
                    new BillRef("BILL" + number, 1),
                    "prince-rupert",
                    new ReleaseRef(1, HASH.hex()),
                    "test",
                    NOW.plusSeconds(number / 2),
                    Cause.MESSAGE,
                    Scope.IN,
                    0,
                    disposition,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        @Override
        public List<Programme> programmes() {
            return List.of(
                    new Programme(
                            "prince-rupert",
                            new Bilingual("Prince Rupert", "Prince Rupert"),
                            EnumSet.of(Agency.CBSA, Agency.CBP),
                            ZoneOffset.UTC,
                            List.of(new Policy.Band(0, Disposition.RELEASE))));
        }

        @Override
        public List<LedgerEntry> after(String programme, LedgerPlace place, int limit) {
            return entries.stream()
                    .filter(entry -> comesAfter(entry.decision(), place))
                    .sorted(ORDER)
                    .limit(limit)
                    .toList();
        }

        private static boolean comesAfter(Decision decision, LedgerPlace place) {
            return decision.asOf().isBefore(place.asOf())
                    || (decision.asOf().equals(place.asOf())
                            && decision.decisionId().compareTo(place.decisionId()) > 0);
        }

        @Override
        public Optional<LedgerEntry> find(String decisionId) {
            return entries.stream()
                    .filter(entry -> entry.decision().decisionId().equals(decisionId))
                    .findFirst();
        }

        @Override
        public Optional<byte[]> facts(LedgerEntry entry) {
            return Optional.empty();
        }

        @Override
        public byte[] document(LedgerEntry entry) {
            return DecisionJson.canonical(entry.decision());
        }

        @Override
        public Optional<ResolvedPolicy> policy(LedgerEntry entry) {
            return Optional.empty();
        }
    }
}
