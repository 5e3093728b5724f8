package org.perimeter.ui.decision;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.ledger.Ledger;
import org.perimeter.policy.ledger.LedgerEntry;
import org.perimeter.policy.ledger.LedgerPlace;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.ReleasedPolicies;
import org.springframework.stereotype.Component;

/// The desks of all who read decisions, over the ledger.
@Component
public class DecisionDesks {
    private final Programmes programmes;
    private final People people;
    private final Ledger ledger;
    private final ReleasedPolicies policies;

    DecisionDesks(Programmes programmes, People people, Ledger ledger, ReleasedPolicies policies) {
        this.programmes = programmes;
        this.people = people;
        this.ledger = ledger;
        this.policies = policies;
    }

    DecisionDesk of(PersonId person) {
        return new Recorded(people.get(person));
    }

    private final class Recorded implements DecisionDesk {
        private final Person me;

        private Recorded(Person me) {
            this.me = me;
        }

        @Override
        public List<Programme> programmes() {
            return programmes.of(me.agency());
        }

        @Override
        public List<LedgerEntry> after(String programme, LedgerPlace place, int limit) {
            return ledger.after(programme, place, limit);
        }

        @Override
        public Optional<LedgerEntry> find(String decisionId) {
            return ledger.find(decisionId)
                    .filter(entry ->
                            programmes().stream()
                                    .anyMatch(programme ->
                                            programme.slug().equals(entry.decision().programme())));
        }

        @Override
        public Optional<byte[]> facts(LedgerEntry entry) {
            return ledger.facts(entry.factsHash());
        }

        @Override
        public byte[] document(LedgerEntry entry) {
            return ledger.decision(entry.decision().decisionId())
                    .orElseThrow()
                    .decision()
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Optional<ResolvedPolicy> policy(LedgerEntry entry) {
            return policies.of(new Hash(entry.decision().release().hash()));
        }
    }
}
