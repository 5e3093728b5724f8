package org.perimeter.engine.check;

import java.util.Map;
import java.util.Optional;

/// How often consignments of the past lacked each field.
///
/// @param fields by path; a field that is not there was not counted
/// @param often  the least share, in percent, from which on a field is often missing
public record Absence(Map<String, Count> fields, int often) {
    /// Where an installation says nothing else.
    public static final int OFTEN = 5;

    public static final Absence NOT_COUNTED = new Absence(Map.of(), OFTEN);

    public Absence {
        if (often < 0 || often > 100) {
            throw new IllegalArgumentException(
                    often
                            + " is no share in percent\nMaybe a whole number from 0 to 100 is meant.");
        }
        fields = Map.copyOf(fields);
    }

    /// @param asked  consignments, or elements of the collection that the field is of
    /// @param lacked those of them without the field
    public record Count(long asked, long lacked) {
        public Count {
            if (lacked < 0 || lacked > asked) {
                throw new IllegalArgumentException(
                        lacked + " of " + asked + "\nMaybe the two were swapped.");
            }
        }

        /// In whole percent, rounded down.
        public long percent() {
            return asked == 0 ? 0 : lacked * 100 / asked;
        }
    }

    /// Nothing where it was not counted, or in nothing at all.
    Optional<Count> of(String field) {
        return Optional.ofNullable(fields.get(field)).filter(count -> count.asked > 0);
    }

    /// Whether a `not` over the field is worth a word: it is often missing, or nobody knows how often.
    boolean mayBeOften(String field) {
        return of(field).map(count -> count.lacked * 100 >= count.asked * often).orElse(true);
    }
}
