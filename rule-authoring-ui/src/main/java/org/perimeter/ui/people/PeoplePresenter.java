package org.perimeter.ui.people;

import static java.util.stream.Collectors.groupingBy;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// Who works for the agency, who of them waits for whom, and what its root has to sign next.
final class PeoplePresenter {
    /// How long before its end a roster is told to be renewed.
    static final Duration SOON = Duration.ofDays(60);

    private final PeopleDesk desk;

    PeoplePresenter(PeopleDesk desk) {
        this.desk = desk;
    }

    Agency agency() {
        return desk.me().agency();
    }

    /// Those of a kind whose name or login holds the words, in any case; all of the kind for none.
    List<PersonLine> lines(String words, Kind kind) {
        return lines().stream()
                .filter(kind::holds)
                .filter(line -> holds(line.person(), words.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean holds(Person person, String words) {
        return (person.login() + "\n" + person.name()).toLowerCase(Locale.ROOT).contains(words);
    }

    List<PersonLine> lines() {
        Set<PersonId> closed = desk.closed();
        Map<PersonId, List<Appointment>> roles =
                desk.lasting().stream().collect(groupingBy(Appointment::person));
        Map<PersonId, List<ApproverKey>> keys =
                desk.keys().stream().collect(groupingBy(key -> key.owner().person()));
        Optional<Roster> roster = desk.roster().map(Signed::statement);
        return desk.people().stream()
                .sorted(byName())
                .map(person ->
                        new PersonLine(
                                person,
                                !closed.contains(person.id()),
                                roles.getOrDefault(person.id(), List.of()),
                                KeyLines.of(
                                        person,
                                        keys.getOrDefault(person.id(), List.of()),
                                        roster,
                                        desk.now())))
                .toList();
    }

    /// As people look somebody up: Élodie beside Eloise.
    private static Comparator<Person> byName() {
        return Comparator.comparing(Person::name, Collator.getInstance(Locale.ROOT))
                .thenComparing(Person::login);
    }

    /// A role that waits for an administrator's confirmation.
    ///
    /// @param mine whether it is for this administrator to confirm
    record Waiting(Person person, Appointment appointment, Person givenBy, boolean mine) {}

    List<Waiting> waiting() {
        List<Appointment> waiting = desk.lasting().stream().filter(Appointment::waits).toList();
        Map<PersonId, Person> names =
                desk.names(
                        waiting.stream()
                                .flatMap(each -> Optional.ofNullable(each.given().by()).stream())
                                .distinct()
                                .toList());
        return waiting.stream()
                .flatMap(each ->
                        desk.find(each.person()).stream()
                                .map(person ->
                                        new Waiting(
                                                person,
                                                each,
                                                names.getOrDefault(each.given().by(), person),
                                                each.confirmableBy(desk.me().id()))))
                .sorted(
                        Comparator.comparing(Waiting::mine)
                                .reversed()
                                .thenComparing(Waiting::person, byName()))
                .toList();
    }

    /// Whether nobody but this administrator could confirm what this administrator does.
    boolean alone() {
        return desk.people().stream().filter(each -> each.is(Role.ADMINISTRATOR)).count() < 2;
    }

    Answer<Person> create(NewPerson wanted) {
        return desk.create(wanted);
    }

    Answer<Person> confirm(PersonId person, Role role) {
        return desk.confirm(person, role);
    }

    Answer<Person> withdraw(PersonId person, Role role) {
        return desk.withdraw(person, role);
    }

    /// The agency's roster, and the next one.
    RosterPage roster() {
        Instant now = desk.now();
        Optional<Roster> roster = desk.roster().map(Signed::statement);
        List<PersonLine> lines = lines();
        return new RosterPage(
                agency(),
                roster,
                roster.isPresent() && roster.get().notAfter().minus(SOON).isBefore(now),
                keys(lines, KeyLine.State.TO_LIST),
                keys(lines, KeyLine.State.TO_END),
                lines.stream().filter(PersonLine::needsKey).map(PersonLine::person).toList());
    }

    private static List<RosterPage.Entry> keys(List<PersonLine> lines, KeyLine.State state) {
        return lines.stream()
                .flatMap(line ->
                        line.keys().stream()
                                .filter(key -> key.state() == state)
                                .map(key -> new RosterPage.Entry(line.person(), key.key())))
                .toList();
    }

    /// What the machine with the root key takes in; see [RosterDraft].
    byte[] request() {
        RosterPage page = roster();
        return new RosterDraft(page, desk.now()).json();
    }

    /// The present roster, which the next one follows.
    Optional<byte[]> previous() {
        return desk.roster().map(Signed::json);
    }

    Answer<Signed<Roster>> accept(byte[] signed) {
        return desk.accept(signed);
    }
}
