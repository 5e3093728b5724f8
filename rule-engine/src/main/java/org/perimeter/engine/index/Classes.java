package org.perimeter.engine.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The classes of every field of an index, by the tests that they were built from: those of another version of a policy are
/// built where its tests differ, and are the same where they do not.
final class Classes {
    /// Forgotten once everything is built.
    private Map<Tests, FieldClasses> before;

    private final Map<Tests, FieldClasses> built = new HashMap<>();

    private record Tests(int rows, List<Placed> placed) {
        Tests {
            placed = List.copyOf(placed);
        }
    }

    private Classes(Map<Tests, FieldClasses> before) {
        this.before = before;
    }

    static Classes none() {
        return new Classes(Map.of());
    }

    void done() {
        before = Map.of();
    }

    /// To be built beside these.
    Classes next() {
        return new Classes(built);
    }

    /// @param tests of one field, by rising row
    FieldClasses of(List<Placed> tests, int rows) {
        return built.computeIfAbsent(
                new Tests(rows, tests),
                key -> {
                    FieldClasses known = before.get(key);
                    return known == null
                            ? FieldClasses.of(tests.getFirst().test().field(), tests, rows)
                            : known;
                });
    }

    /// How many fields have the very same classes here and there.
    long sharedWith(Classes others) {
        return built.values().stream()
                .filter(each -> others.built.values().stream().anyMatch(other -> other == each))
                .count();
    }

    int size() {
        return built.size();
    }
}
