package org.perimeter.ui.lists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.EntryPage;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListImport;
import org.perimeter.policy.list.ListImports;
import org.perimeter.policy.list.ListUse;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;

/// A desk over the lists of the database.
record RecordedLists(Person me, Records records) implements ListDesk {
    record Records(
            VersionedLists lists,
            ListEditing editing,
            ListImports imports,
            Programmes programmes,
            People people) {}

    @Override
    public List<VersionedList> all() {
        return records.lists().all();
    }

    @Override
    public Map<String, Integer> useCounts() {
        return records.lists().useCounts();
    }

    @Override
    public Optional<VersionedList> find(String name) {
        return records.lists().find(name);
    }

    @Override
    public List<ListVersion> versions(String name) {
        return records.lists().versions(name);
    }

    @Override
    public EntryPage entries(ListVersion version, String text, int from, int limit) {
        return records.lists().entries(version, text, from, limit);
    }

    @Override
    public Difference difference(String name, int from, int to, int limit) {
        return records.lists().difference(name, from, to, limit);
    }

    @Override
    public List<ListUse> uses(String name) {
        return records.lists().uses(name);
    }

    @Override
    public List<Programme> programmes() {
        return records.programmes().of(me.agency());
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return records.people().get(wanted);
    }

    @Override
    public Answer<VersionedList> create(NewList wanted, String reason) {
        return records.editing().create(wanted, reason, me.id());
    }

    @Override
    public Changing change(ListChange change) {
        return records.editing().change(change, me.id());
    }

    @Override
    public Answer<ImportPreview> preview(ListImport wanted) {
        return records.imports().preview(wanted);
    }

    @Override
    public Changing take(ListImport wanted, String reason) {
        return records.imports().take(wanted, reason, me.id());
    }
}
