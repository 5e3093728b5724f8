package org.perimeter.ui.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.EntryPage;
import org.perimeter.policy.list.ListUse;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.person.Person;

/// All that the page of a list shows.
///
/// @param shown      the version whose entries are shown
/// @param versions   newest first
/// @param difference of the two versions that the address names
/// @param uses       in programmes of the person's agency
/// @param hiddenUses how many there are in other programmes
/// @param against    why the person may not change what is shown; empty when they may
record ListPage(
        VersionedList list,
        ListVersion shown,
        EntryPage entries,
        List<ListVersion> versions,
        Map<PersonId, Person> people,
        Optional<Difference> difference,
        List<Use> uses,
        int hiddenUses,
        Optional<RefusalReason> against) {
    record Use(Programme programme, ListUse use) {}

    boolean isOfTheDay() {
        return shown.number() == list.newest().number();
    }
}
