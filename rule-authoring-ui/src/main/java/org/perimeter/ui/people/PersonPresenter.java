package org.perimeter.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.people.PersonPage.RoleLine;
import org.perimeter.ui.people.PersonPage.Step;

/// What an administrator can do about one person of the own agency.
final class PersonPresenter {
    private static final Set<Role> EXCLUSIVE = Set.of(Role.APPROVER, Role.ADMINISTRATOR);

    private final PeopleDesk desk;
    private final PersonId id;

    PersonPresenter(PeopleDesk desk, PersonId id) {
        this.desk = desk;
        this.id = id;
    }

    /// Empty for a person of another agency, and for none.
    Optional<PersonPage> page() {
        return desk.find(id).map(this::page);
    }

    private PersonPage page(Person person) {
        List<Appointment> all = desk.appointments(id);
        var line =
                new PersonLine(
                        person,
                        !desk.closed().contains(id),
                        all.stream().filter(each -> each.withdrawn() == null).toList(),
                        KeyLines.of(
                                person,
                                desk.keys().stream()
                                        .filter(key -> key.owner().person().equals(id))
                                        .toList(),
                                desk.roster().map(Signed::statement),
                                desk.now()));
        List<AuditEntry> history = desk.trail(person).reversed();
        return new PersonPage(
                line,
                Stream.of(Role.values()).map(role -> role(line, role)).toList(),
                history,
                names(all, history),
                id.equals(desk.me().id()));
    }

    private RoleLine role(PersonLine line, Role role) {
        Optional<Appointment> appointment = line.role(role);
        return new RoleLine(role, appointment, step(line, role, appointment));
    }

    private Step step(PersonLine line, Role role, Optional<Appointment> appointment) {
        if (appointment.isPresent()) {
            if (!appointment.get().waits()) {
                return Step.WITHDRAW;
            }
            return appointment.get().confirmableBy(desk.me().id())
                    ? Step.CONFIRM
                    : Step.LEAVE_TO_ANOTHER;
        }
        if (!line.open()) {
            return Step.NONE;
        }
        boolean excluded =
                EXCLUSIVE.contains(role)
                        && line.roles().stream().anyMatch(each -> EXCLUSIVE.contains(each.role()));
        return excluded ? Step.EXCLUDED : Step.GIVE;
    }

    private Map<PersonId, Person> names(List<Appointment> all, List<AuditEntry> history) {
        var ids = new ArrayList<PersonId>();
        for (Appointment each : all) {
            Stream.of(each.given(), each.confirmed(), each.withdrawn())
                    .filter(Objects::nonNull)
                    .map(Appointment.Step::by)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        history.stream()
                .map(entry -> entry.event().actor())
                .filter(Objects::nonNull)
                .forEach(actor -> ids.add(actor.person()));
        return desk.names(ids.stream().distinct().toList());
    }

    Answer<Person> give(Role role) {
        return desk.give(id, role);
    }

    Answer<Person> confirm(Role role) {
        return desk.confirm(id, role);
    }

    Answer<Person> withdraw(Role role) {
        return desk.withdraw(id, role);
    }

    Answer<Person> close() {
        return desk.close(id);
    }

    /// Opens the account with the roles that it had; those of an approver and of a third administrator wait again.
    Answer<Person> open(Set<Role> roles) {
        Answer<Person> opened = desk.open(id);
        if (opened instanceof Answer.Done<Person>) {
            for (Role role : roles) {
                opened = desk.give(id, role);
            }
        }
        return opened;
    }
}
