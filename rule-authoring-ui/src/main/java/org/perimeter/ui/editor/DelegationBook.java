package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.policy.draft.DraftId;

/// Which lists a draft would have one agency release alone; kept with it at once, and not undone with its edits.
interface DelegationBook {
    /// Those of the programme.
    List<Agency> agencies();

    /// By list.
    List<Delegation> all();

    Answer<Delegation> delegate(Delegations.Wish wish);

    Answer<String> takeBack(String list);

    /// A book in the database, for one person.
    record Kept(Delegations delegations, List<Agency> agencies, DraftId draft, PersonId person)
            implements DelegationBook {
        public Kept {
            agencies = List.copyOf(agencies);
        }

        @Override
        public List<Delegation> all() {
            return delegations.of(draft);
        }

        @Override
        public Answer<Delegation> delegate(Delegations.Wish wish) {
            return delegations.delegate(draft, wish, person);
        }

        @Override
        public Answer<String> takeBack(String list) {
            return delegations.takeBack(draft, list, person);
        }
    }
}
