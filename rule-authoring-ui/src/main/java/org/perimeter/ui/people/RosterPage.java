package org.perimeter.ui.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;

/// How an agency's roster stands to those who approve for it.
///
/// @param endsSoon whether it ends within [PeoplePresenter#SOON], or has ended
/// @param toList   keys of approvers that it lacks
/// @param toEnd    keys that it lists though their owners no longer approve
/// @param keyless  approvers who have yet to make a key
record RosterPage(
        Agency agency,
        Optional<Roster> roster,
        boolean endsSoon,
        List<Entry> toList,
        List<Entry> toEnd,
        List<Person> keyless) {
    record Entry(Person person, ApproverKey key) {}

    /// Whether the root has something to sign.
    boolean due() {
        return endsSoon || !toList.isEmpty() || !toEnd.isEmpty();
    }

    long next() {
        return roster.map(each -> each.serial() + 1).orElse(1L);
    }

    /// The name of the file that the signed roster has, `cbsa-roster-4.json`.
    String file(long serial) {
        return prefix() + "-roster-" + serial + ".json";
    }

    String requestFile() {
        return prefix() + "-roster-" + next() + "-request.json";
    }

    /// What is run on the machine that holds the root.
    String command() {
        return "./perimeter roster sign --root "
                + prefix()
                + "-root.json --request "
                + requestFile()
                + roster.map(each -> " --previous " + file(each.serial())).orElse("")
                + " --out "
                + file(next());
    }

    private String prefix() {
        return agency.name().toLowerCase(Locale.ROOT);
    }
}
