package org.perimeter.ui.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.anchor.Anchoring;
import org.perimeter.policy.person.Person;

/// Finds a part of the trail, and tells how far each agency holds all of it.
final class AuditPresenter {
    static final int SOME = 50;

    private final AuditDesk desk;

    /// @param by      empty for a command at the machine
    /// @param address of what the step was taken on
    record Line(AuditEntry entry, Optional<Person> by, Optional<String> address) {}

    /// @param earlier in front of which entry the following ones begin; empty after the last
    record Found(List<Line> lines, OptionalLong earlier) {
        Found {
            lines = List.copyOf(lines);
        }
    }

    /// How far one agency holds the trail.
    ///
    /// @param open entries that its directory does not prove yet
    record Held(Anchoring anchoring, long open) {
        boolean isTroubled() {
            return anchoring.trouble() != null;
        }
    }

    AuditPresenter(AuditDesk desk) {
        this.desk = desk;
    }

    Found find(AuditSearch search) {
        List<AuditEntry> entries =
                desk.find(search.query(), search.before().orElse(Long.MAX_VALUE), SOME + 1);
        List<AuditEntry> shown = entries.subList(0, Math.min(SOME, entries.size()));
        Map<PersonId, Person> names =
                desk.names(
                        shown.stream()
                                .map(entry -> entry.event().actor())
                                .filter(Objects::nonNull)
                                .map(Actor::person)
                                .distinct()
                                .toList());
        return new Found(
                shown.stream().map(entry -> line(entry, names)).toList(),
                entries.size() > SOME
                        ? OptionalLong.of(shown.getLast().sequence())
                        : OptionalLong.empty());
    }

    private Line line(AuditEntry entry, Map<PersonId, Person> names) {
        Actor actor = entry.event().actor();
        return new Line(
                entry,
                actor == null ? Optional.empty() : Optional.ofNullable(names.get(actor.person())),
                desk.address(entry.event().subject()));
    }

    Optional<AuditEntry> head() {
        return desk.head();
    }

    /// By agency; empty before the trail was anchored for the first time.
    List<Held> held() {
        long last = desk.head().map(AuditEntry::sequence).orElse(0L);
        return desk.anchorings().stream()
                .map(anchoring ->
                        new Held(anchoring, Math.max(0, last - anchoring.head().sequence())))
                .toList();
    }

    List<Agency> agencies() {
        return List.of(Agency.values());
    }
}
