package org.perimeter.policy.list;

import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.agency.Agency;

/// A list as it stands now.
///
/// @param name   slug that rules call it by, for good
/// @param owner  the agency whose analysts change it
/// @param newest its list of the day
public record VersionedList(
        String name,
        ListShape shape,
        EntryKind kind,
        Agency owner,
        Bilingual title,
        ListVersion newest) {
    /// What the audit trail calls it.
    public static String subject(String name) {
        return "list " + name;
    }
}
