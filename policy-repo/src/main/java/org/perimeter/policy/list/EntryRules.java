package org.perimeter.policy.list;

import java.util.Optional;
import java.util.regex.Pattern;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;

/// How the entries of one list must be written.
///
/// @param kind what the keys name; values of a keyed list may be any text
public record EntryRules(ListShape shape, EntryKind kind) {
    private static final int LONGEST = 200;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z./_-]{0,39}");
    private static final Pattern PORT = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");
    private static final Pattern HIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /// The first thing wrong with the entry; empty for one that may stand on the list.
    public Optional<EntryFault> fault(ListEntry entry) {
        return text(entry.key()).or(() -> key(entry.key())).or(() -> value(entry.value()));
    }

    private static Optional<EntryFault> text(String text) {
        if (text.isBlank()) {
            return Optional.of(EntryFault.EMPTY);
        }
        if (text.length() > LONGEST) {
            return Optional.of(EntryFault.TOO_LONG);
        }
        return HIDDEN.matcher(text).find()
                ? Optional.of(EntryFault.NOT_PRINTABLE)
                : Optional.empty();
    }

    private Optional<EntryFault> key(String key) {
        return switch (kind) {
            case CODES -> CODE.matcher(key).matches() ? none() : Optional.of(EntryFault.NOT_A_CODE);
            case PORTS -> PORT.matcher(key).matches() ? none() : Optional.of(EntryFault.NOT_A_PORT);
            case PARTIES, WORDS ->
                    Folding.fold(key).isBlank() ? Optional.of(EntryFault.NO_WORD) : none();
        };
    }

    private Optional<EntryFault> value(String value) {
        return switch (shape) {
            case VALUES -> none();
            case KEYED -> text(value);
            case NUMBERS ->
                    NUMBER.matcher(value).matches() ? none() : Optional.of(EntryFault.NOT_A_NUMBER);
            case PATTERNS ->
                    isPatternKind(value) ? none() : Optional.of(EntryFault.UNKNOWN_PATTERN);
        };
    }

    private static boolean isPatternKind(String value) {
        for (var known : org.perimeter.engine.list.Pattern.Kind.values()) {
            if (known.name().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<EntryFault> none() {
        return Optional.empty();
    }
}
