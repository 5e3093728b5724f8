package org.perimeter.engine.predicate;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// One consignment while a policy is evaluated on it: each predicate is tested at most once, each text folded once.
///
/// Belongs to one thread and one evaluation.
public final class Reading {
    private static final int DEEPEST =
            Arrays.stream(Collection.values()).mapToInt(Collection::depth).max().orElse(0);

    private final PredicateTable table;

    /// By predicate; `null` while untested.
    private final @Nullable Truth[] tested;

    /// The consignment, then the element that each quantifier stands on.
    private final @Nullable Facts[] frames = new @Nullable Facts[DEEPEST + 1];

    private Set<String> rulesFired = Set.of();

    private final IdentityHashMap<Value.Text, FoldedText> folded = new IdentityHashMap<>();

    Reading(PredicateTable table, Facts consignment) {
        this.table = table;
        this.tested = new @Nullable Truth[table.size()];
        this.frames[0] = consignment;
    }

    /// The truth of a predicate by its number in the table.
    public Truth of(int predicate) {
        Truth known = tested[predicate];
        if (known != null) {
            return known;
        }
        Truth truth = table.predicate(predicate).test(this);
        tested[predicate] = truth;
        return truth;
    }

    /// Tells which rules of the layers below fired, before a predicate about them is asked for.
    public void note(Set<String> rules) {
        this.rulesFired = rules;
    }

    boolean fired(String rule) {
        return rulesFired.contains(rule);
    }

    @Nullable Value value(Field field) {
        Facts frame = frames[field.depth()];
        return frame == null ? null : frame.value(field);
    }

    @Nullable List<Facts> elements(Collection collection) {
        Facts frame = frames[collection.depth() - 1];
        return frame == null ? null : frame.elements(collection);
    }

    /// The element of a collection that is stood on; `null` for none.
    @Nullable Facts standing(Collection collection) {
        return frames[collection.depth()];
    }

    void standOn(Collection collection, @Nullable Facts element) {
        frames[collection.depth()] = element;
    }

    FoldedText folded(Value.Text text) {
        return folded.computeIfAbsent(text, unfolded -> new FoldedText(unfolded.text()));
    }
}
