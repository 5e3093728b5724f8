package org.perimeter.ui.lists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.EntryPage;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListImport;
import org.perimeter.policy.list.ListUse;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.person.Person;

/// What one person sees and does of lists.
interface ListDesk {
    Person me();

    /// By name.
    List<VersionedList> all();

    /// By list, in how many drafts and releases rules name it.
    Map<String, Integer> useCounts();

    Optional<VersionedList> find(String name);

    /// Newest first.
    List<ListVersion> versions(String name);

    EntryPage entries(ListVersion version, String text, int from, int limit);

    Difference difference(String name, int from, int to, int limit);

    List<ListUse> uses(String name);

    /// Those of the person's agency.
    List<Programme> programmes();

    Map<PersonId, Person> people(Collection<PersonId> wanted);

    Answer<VersionedList> create(NewList wanted, String reason);

    Changing change(ListChange change);

    Answer<ImportPreview> preview(ListImport wanted);

    Changing take(ListImport wanted, String reason);
}
