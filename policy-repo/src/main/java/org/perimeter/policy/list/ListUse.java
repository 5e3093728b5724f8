package org.perimeter.policy.list;

import java.util.List;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;

/// Where rules look things up in a list.
public sealed interface ListUse {
    String programme();

    /// Ids of the rules, sorted; empty where the scope alone names the list.
    List<String> rules();

    /// A draft as it was saved last: it sees the list of the day.
    record InDraft(String programme, DraftId draft, String title, List<String> rules)
            implements ListUse {
        public InDraft {
            rules = List.copyOf(rules);
        }
    }

    /// A submitted version: it sees what it has pinned.
    ///
    /// @param number   of the version within its programme
    /// @param pinned   number of the list's version; the newest of those with its hash
    /// @param released whether it is what the programme has released now
    record InVersion(
            String programme,
            VersionId version,
            int number,
            int pinned,
            boolean released,
            List<String> rules)
            implements ListUse {
        public InVersion {
            rules = List.copyOf(rules);
        }
    }
}
