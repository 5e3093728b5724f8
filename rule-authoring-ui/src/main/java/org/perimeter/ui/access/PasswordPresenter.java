package org.perimeter.ui.access;

import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Credentials;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Changes the password of whoever knows the present one.
final class PasswordPresenter {
    private final People people;
    private final PasswordEncoder passwords;
    private final PersonId me;

    PasswordPresenter(People people, PasswordEncoder passwords, PersonId me) {
        this.people = people;
        this.passwords = passwords;
        this.me = me;
    }

    /// What becomes of a change, by the field that it concerns.
    sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongPresent() implements Outcome {}

        /// @param reason empty where it is the present one again
        record Unfit(Optional<RefusalReason> reason) implements Outcome {}

        record Differ() implements Outcome {}
    }

    Outcome change(String present, String wanted, String again) {
        Credentials known = people.credentials(people.get(me).login()).orElseThrow();
        if (!passwords.matches(present, known.passwordHash())) {
            return new Outcome.WrongPresent();
        }
        if (wanted.equals(present)) {
            return new Outcome.Unfit(Optional.empty());
        }
        if (!wanted.equals(again)) {
            return new Outcome.Differ();
        }
        return switch (people.changePassword(me, wanted)) {
            case Answer.Done<Person> _ -> new Outcome.Changed();
            case Answer.Refused<Person>(var reason, var _) ->
                    new Outcome.Unfit(Optional.of(reason));
        };
    }
}
