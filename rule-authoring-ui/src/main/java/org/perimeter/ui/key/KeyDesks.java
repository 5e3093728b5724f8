package org.perimeter.ui.key;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Rosters;
import org.springframework.stereotype.Component;

/// The desks of all approvers, over what is recorded of them.
@Component
public class KeyDesks {
    private final People people;
    private final ApproverKeys keys;
    private final Rosters rosters;

    KeyDesks(People people, ApproverKeys keys, Rosters rosters) {
        this.people = people;
        this.keys = keys;
        this.rosters = rosters;
    }

    KeyDesk of(PersonId person) {
        return new Recorded(people.get(person));
    }

    private final class Recorded implements KeyDesk {
        private final Person me;

        private Recorded(Person me) {
            this.me = me;
        }

        @Override
        public Person me() {
            return me;
        }

        @Override
        public List<ApproverKey> keys() {
            return keys.of(me.id());
        }

        @Override
        public Optional<Roster> roster() {
            return rosters.current(me.agency()).map(Signed::statement);
        }

        @Override
        public boolean lists(ApproverKey key) {
            return rosters.lists(key);
        }

        @Override
        public Answer<ApproverKey> register(byte[] spki, byte @Nullable [] envelope) {
            return keys.register(me.id(), spki, envelope);
        }

        @Override
        public Answer<ApproverKey> register(Passkey passkey) {
            return keys.register(me.id(), passkey);
        }

        @Override
        public Answer<Signed<Roster>> accept(byte[] signed) {
            return rosters.accept(signed, me.id());
        }
    }
}
