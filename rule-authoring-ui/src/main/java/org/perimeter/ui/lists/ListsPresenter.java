package org.perimeter.ui.lists;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// Which lists there are, and whether one may be added.
final class ListsPresenter {
    private final ListDesk desk;

    ListsPresenter(ListDesk desk) {
        this.desk = desk;
    }

    /// @param by   who changed it last
    /// @param uses in how many drafts and releases rules name it
    record Line(VersionedList list, Person by, int uses) {}

    /// Those whose name or title holds the words, in any case; all for none.
    List<Line> lines(String words) {
        List<VersionedList> lists =
                desk.all().stream().filter(list -> holds(list, words.strip())).toList();
        var people = desk.people(lists.stream().map(list -> list.newest().by().person()).toList());
        var uses = desk.useCounts();
        return lists.stream()
                .map(list ->
                        new Line(
                                list,
                                Objects.requireNonNull(people.get(list.newest().by().person())),
                                uses.getOrDefault(list.name(), 0)))
                .toList();
    }

    private static boolean holds(VersionedList list, String words) {
        String all = list.name() + "\n" + list.title().en() + "\n" + list.title().fr();
        return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /// Why the person may not create a list; empty when they may.
    Optional<RefusalReason> against() {
        return desk.me().is(Role.ANALYST)
                ? Optional.empty()
                : Optional.of(ListRefusal.NOT_AN_ANALYST);
    }

    Answer<VersionedList> create(NewList wanted, String reason) {
        return desk.create(wanted, reason);
    }
}
