package org.perimeter.ui.lists;

import java.util.List;
import java.util.Optional;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.Answer;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListImport;
import org.perimeter.policy.list.ListUse;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedList;

/// One list: what is shown of it, and what a person does to it.
final class ListPresenter {
    static final int AT_ONCE = 50;
    private static final int DIFFERING = 200;

    private final ListDesk desk;
    private final String name;

    ListPresenter(ListDesk desk, String name) {
        this.desk = desk;
        this.name = name;
    }

    /// Empty where there is no such list or version.
    Optional<ListPage> page(ListQuery query) {
        return desk.find(name)
                .flatMap(list -> {
                    List<ListVersion> versions = desk.versions(name);
                    return versions.stream()
                            .filter(version ->
                                    version.number()
                                            == query.version().orElse(list.newest().number()))
                            .findFirst()
                            .map(shown -> page(query, list, versions, shown));
                });
    }

    private ListPage page(
            ListQuery query, VersionedList list, List<ListVersion> versions, ListVersion shown) {
        var programmes = desk.programmes();
        List<ListUse> all = desk.uses(name);
        List<ListPage.Use> uses =
                all.stream()
                        .flatMap(use ->
                                programmes.stream()
                                        .filter(one -> one.slug().equals(use.programme()))
                                        .map(one -> new ListPage.Use(one, use)))
                        .toList();
        return new ListPage(
                list,
                shown,
                desk.entries(shown, query.search(), query.from(), AT_ONCE),
                versions,
                desk.people(versions.stream().map(v -> v.by().person()).distinct().toList()),
                query.compare().flatMap(two -> difference(two, versions)),
                uses,
                all.size() - uses.size(),
                ListEditing.mayNotChange(list, desk.me()));
    }

    private Optional<Difference> difference(ListQuery.Compared two, List<ListVersion> versions) {
        int newest = versions.getFirst().number();
        return two.from() < two.to() && two.to() <= newest
                ? Optional.of(desk.difference(name, two.from(), two.to(), DIFFERING))
                : Optional.empty();
    }

    /// @param base number of the version that the person has before them
    Changing add(int base, ListEntry entry, String reason) {
        var written = new ListEntry(entry.key().strip(), entry.value().strip());
        return desk.change(new ListChange(name, base, List.of(written), List.of(), reason));
    }

    Changing remove(int base, ListEntry entry, String reason) {
        return desk.change(new ListChange(name, base, List.of(), List.of(entry), reason));
    }

    Answer<ImportPreview> preview(ListImport wanted) {
        return desk.preview(wanted);
    }

    Changing take(ListImport wanted, String reason) {
        return desk.take(wanted, reason);
    }
}
