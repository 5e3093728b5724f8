package org.perimeter.engine.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.TextPatterns;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.TextTest;

/// Tests against versioned lists.
final class ListPredicates {
    private ListPredicates() {}

    record InValues(Field field, Texts values) implements Predicate {
        @Override
        public Truth test(Reading reading) {
            String value = alike(field, reading);
            return value == null ? Truth.UNKNOWN : Truth.of(values.has(value));
        }
    }

    record ListedFor(Field key, Map<String, Set<String>> entries, Field field)
            implements Predicate {
        @Override
        public Truth test(Reading reading) {
            String wanted = alike(key, reading);
            String value = alike(field, reading);
            if (wanted == null || value == null) {
                return Truth.UNKNOWN;
            }
            Set<String> listed = entries.get(wanted);
            return Truth.of(listed != null && listed.contains(value));
        }
    }

    /// One predicate for each kind of pattern that the list holds; whole texts always, so that there is one at all.
    static Predicate patterns(Field field, TextPatterns patterns) {
        List<Predicate> kinds = new ArrayList<>();
        kinds.add(Predicates.Worded.of(field, TextTest.EQUALS, patterns.wholes()));
        add(kinds, field, TextTest.CONTAINS_WORD, patterns.words());
        add(kinds, field, TextTest.STARTS_WITH, patterns.prefixes());
        add(kinds, field, TextTest.ENDS_WITH, patterns.suffixes());
        add(kinds, field, TextTest.CONTAINS, patterns.parts());
        return kinds.size() == 1 ? kinds.getFirst() : new Predicates.AnyOf(kinds);
    }

    private static void add(List<Predicate> kinds, Field field, TextTest test, Set<String> texts) {
        if (!texts.isEmpty()) {
            kinds.add(Predicates.Worded.of(field, test, texts));
        }
    }

    /// Texts folded, codes as they are: the way in which lists hold them.
    static @Nullable String alike(Field field, Reading reading) {
        if (!(reading.value(field) instanceof Value.Text text)) {
            return null;
        }
        return field.type() == FieldType.TEXT ? reading.folded(text).text() : text.text();
    }
}
