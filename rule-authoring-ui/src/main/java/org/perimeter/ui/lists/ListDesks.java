package org.perimeter.ui.lists;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListImports;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.release.DelegatedLists;
import org.perimeter.policy.release.Releases;
import org.perimeter.scoring.release.ActiveReleases;
import org.springframework.stereotype.Component;

/// The desks of all who look at lists.
@Component
public class ListDesks {
    private final RecordedLists.Records records;
    private final RecordedDelegations.Services services;

    ListDesks(
            VersionedLists lists,
            ListEditing editing,
            ListImports imports,
            Programmes programmes,
            People people,
            DelegatedLists delegated,
            Releases releases,
            ApproverKeys keys,
            ActiveReleases active) {
        this.records = new RecordedLists.Records(lists, editing, imports, programmes, people);
        this.services =
                new RecordedDelegations.Services(delegated, releases, programmes, keys, active);
    }

    /// What the person may do of a list that is delegated to their agency.
    DelegationDesk delegationsOf(PersonId person) {
        return new RecordedDelegations(records.people().get(person), services);
    }

    ListDesk of(PersonId person) {
        return new RecordedLists(records.people().get(person), records);
    }
}
