package org.perimeter.ui.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// Compares the keys of a person with what the roster says of them.
final class KeyLines {
    private KeyLines() {}

    /// @param keys newest first
    static List<KeyLine> of(
            Person person, List<ApproverKey> keys, Optional<Roster> roster, Instant now) {
        return keys.stream()
                .map(key ->
                        new KeyLine(
                                key, state(person, key, key.equals(keys.getFirst()), roster, now)))
                .toList();
    }

    private static KeyLine.State state(
            Person person, ApproverKey key, boolean newest, Optional<Roster> roster, Instant now) {
        boolean listed =
                roster.filter(each ->
                                !now.isBefore(each.notBefore()) && !now.isAfter(each.notAfter()))
                        .flatMap(each -> each.approver(key.keyId()))
                        .filter(entry -> entry.person().equals(person.id().toString()))
                        .filter(entry -> entry.notAfter() == null || now.isBefore(entry.notAfter()))
                        .isPresent();
        if (!person.is(Role.APPROVER)) {
            return listed ? KeyLine.State.TO_END : KeyLine.State.IDLE;
        }
        if (listed) {
            return KeyLine.State.LISTED;
        }
        return newest ? KeyLine.State.TO_LIST : KeyLine.State.IDLE;
    }
}
