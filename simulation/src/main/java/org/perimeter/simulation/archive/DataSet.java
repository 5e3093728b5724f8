package org.perimeter.simulation.archive;

import java.time.Instant;
import org.perimeter.engine.fact.Bilingual;

/// A stored population of consignments, which never changes: other rows are another data set.
///
/// @param id        short name, such as `prince-rupert-2024`, and the folder's name
/// @param from      the earliest `asOf` of a row
/// @param to        the latest
/// @param hash      SHA-256 over the rows in their order, lower-case hexadecimal
/// @param synthetic whether the rows were invented; what is shown of them says so
public record DataSet(
        String id,
        String programme,
        Bilingual name,
        long rows,
        Instant from,
        Instant to,
        String hash,
        boolean synthetic) {

    /// What is known of a data set before its rows are stored.
    public record Description(String id, String programme, Bilingual name, boolean synthetic) {
        public Description {
            if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
                throw new IllegalArgumentException(
                        "'"
                                + id
                                + "' cannot name a data set"
                                + "\nMaybe lower-case letters, digits and hyphens alone, at most 64 of them.");
            }
        }
    }
}
