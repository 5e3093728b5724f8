package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition.TextTest;

/// Membership of a list said as the tests that name their values themselves: what is quick to look those up is quick to
/// look lists up.
public final class Memberships {
    private Memberships() {}

    public static Resolved plain(Resolved.InValues test) {
        return test.field().type() == FieldType.TEXT
                ? new Resolved.Words(test.field(), TextTest.EQUALS, test.values())
                : new Resolved.OneOf(test.field(), values(test.values()));
    }

    public static Resolved plain(Resolved.InPatterns test) {
        TextPatterns patterns = test.patterns();
        List<Resolved> kinds = new ArrayList<>();
        kinds.add(new Resolved.Words(test.field(), TextTest.EQUALS, patterns.wholes()));
        add(kinds, test, TextTest.CONTAINS_WORD, patterns.words());
        add(kinds, test, TextTest.STARTS_WITH, patterns.prefixes());
        add(kinds, test, TextTest.ENDS_WITH, patterns.suffixes());
        add(kinds, test, TextTest.CONTAINS, patterns.parts());
        return kinds.size() == 1 ? kinds.getFirst() : new Resolved.AnyOf(kinds);
    }

    private static void add(
            List<Resolved> kinds, Resolved.InPatterns test, TextTest how, Set<String> texts) {
        if (!texts.isEmpty()) {
            kinds.add(new Resolved.Words(test.field(), how, texts));
        }
    }

    private static Set<Value> values(Set<String> texts) {
        return texts.stream().map(Value.Text::new).collect(Collectors.toUnmodifiableSet());
    }
}
