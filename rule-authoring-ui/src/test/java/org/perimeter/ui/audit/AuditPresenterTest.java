package org.perimeter.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.audit.TrailQuery;
import org.perimeter.policy.audit.anchor.AnchoredHead;
import org.perimeter.policy.audit.anchor.Anchoring;
import org.perimeter.policy.person.Person;
import org.perimeter.ui.audit.AuditPresenter.Held;
import org.perimeter.ui.audit.AuditPresenter.Line;

class AuditPresenterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Hash HASH = Hash.of(new byte[0]);

    private final MemoryTrail trail = new MemoryTrail();
    private final AuditPresenter presenter = new AuditPresenter(trail);

    @Test
    void the_newest_steps_come_first_and_the_rest_follows_without_loss() {
        trail.take(120, "approve");
        List<Long> read = new ArrayList<>();
        var search = AuditSearch.ALL;
        OptionalLong earlier;
        do {
            var found = presenter.find(search);
            found.lines().forEach(line -> read.add(line.entry().sequence()));
            earlier = found.earlier();
            search = search.before(earlier.orElse(0));
        } while (earlier.isPresent());

        assertThat(read).hasSize(120).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void a_page_that_ends_with_the_first_entry_leads_no_further() {
        trail.take(AuditPresenter.SOME, "approve");

        assertThat(presenter.find(AuditSearch.ALL).earlier()).isEmpty();
    }

    @Test
    void a_command_at_the_machine_has_no_person() {
        trail.take(1, "accept-roster");

        assertThat(presenter.find(AuditSearch.ALL).lines())
                .singleElement()
                .returns(Optional.empty(), Line::by)
                .returns(Optional.of("drafts/1"), Line::address);
    }

    @Test
    void an_agency_that_holds_less_is_told_by_how_much() {
        trail.take(7, "approve");
        trail.anchorings.add(anchoring(Agency.CBSA, 7, null));
        trail.anchorings.add(anchoring(Agency.CBP, 4, null));
        trail.anchorings.add(anchoring(Agency.TC, 4, "No space left on device"));

        assertThat(presenter.held()).extracting(Held::open).containsExactly(0L, 3L, 3L);
        assertThat(presenter.held())
                .extracting(Held::isTroubled)
                .containsExactly(false, false, true);
    }

    @Test
    void the_address_of_the_page_says_what_is_shown() {
        var search =
                AuditSearch.ALL
                        .with(
                                new TrailQuery(
                                        Optional.of("roll-back"),
                                        Optional.of(Agency.CBP),
                                        "montreal/3",
                                        true))
                        .before(17);

        assertThat(AuditSearch.of(lists(search.parameters()))).isEqualTo(search);
        assertThat(AuditSearch.ALL.parameters()).isEmpty();
    }

    @Test
    void nonsense_in_an_address_asks_for_everything() {
        assertThat(
                        AuditSearch.of(
                                lists(
                                        Map.of(
                                                "step", "no-such-step",
                                                "agency", "FBI",
                                                "before", "-1"))))
                .isEqualTo(AuditSearch.ALL);
    }

    @Test
    void a_new_filter_begins_with_the_newest_entries_again() {
        assertThat(AuditSearch.ALL.before(17).with(AuditSearch.ALL.query()).before()).isEmpty();
    }

    private static Map<String, List<String>> lists(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private static Anchoring anchoring(Agency agency, long sequence, @Nullable String trouble) {
        return new Anchoring(agency, new AnchoredHead(sequence, HASH, NOW, "minute"), trouble, NOW);
    }

    /// Steps at the machine, a second apart.
    private static final class MemoryTrail implements AuditDesk {
        private final List<AuditEntry> entries = new ArrayList<>();
        private final List<Anchoring> anchorings = new ArrayList<>();

        void take(int count, String action) {
            for (int i = 0; i < count; i++) {
                long sequence = entries.size() + 1L;
                entries.add(
                        new AuditEntry(
                                sequence,
                                NOW.plusSeconds(sequence),
                                new AuditEvent(null, action, "draft " + sequence, null, HASH),
                                AuditTrail.BEGINNING,
                                HASH));
            }
        }

        @Override
        public List<AuditEntry> find(TrailQuery query, long before, int limit) {
            return entries.reversed().stream()
                    .filter(entry -> entry.sequence() < before)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<AuditEntry> head() {
            return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
        }

        @Override
        public List<Anchoring> anchorings() {
            return anchorings;
        }

        @Override
        public Map<PersonId, Person> names(Collection<PersonId> persons) {
            return Map.of();
        }

        @Override
        public Optional<String> address(String subject) {
            return TrailAddress.of(subject);
        }
    }
}
