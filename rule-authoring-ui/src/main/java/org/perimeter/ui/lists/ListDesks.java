package org.perimeter.ui.lists;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListImports;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.springframework.stereotype.Component;

/// The desks of all who look at lists.
@Component
public class ListDesks {
    private final RecordedLists.Records records;

    ListDesks(
            VersionedLists lists,
            ListEditing editing,
            ListImports imports,
            Programmes programmes,
            People people) {
        this.records = new RecordedLists.Records(lists, editing, imports, programmes, people);
    }

    ListDesk of(PersonId person) {
        return new RecordedLists(records.people().get(person), records);
    }
}
