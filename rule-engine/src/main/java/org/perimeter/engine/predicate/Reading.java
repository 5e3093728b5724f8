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
/// Belongs to one thread at a time and is used again for one consignment after the other, so that a decision allocates
/// nothing that grows with the number of rules.
public final class Reading {
    private static final int DEEPEST =
            Arrays.stream(Collection.values()).mapToInt(Collection::depth).max().orElse(0);
    private static final int LAST = Integer.MAX_VALUE >> 2;
    private static final int TRUE = 2;
    private static final int UNKNOWN = 1;
    private static final int FALSE = 0;

    private final PredicateTable table;

    /// By predicate: the number of the consignment that it was last tested on, then two bits for its truth.
    private final int[] tested;

    /// The number of the consignment at hand, from 1.
    private int number;

    /// The consignment, then the element that each quantifier stands on.
    private final @Nullable Facts[] frames = new @Nullable Facts[DEEPEST + 1];

    private Set<String> rulesFired = Set.of();

    private final IdentityHashMap<Value.Text, FoldedText> folded = new IdentityHashMap<>();

    Reading(PredicateTable table) {
        this.table = table;
        this.tested = new int[table.size()];
    }

    /// Turns to the next consignment; nothing of the one before is known any more.
    public Reading of(Facts consignment) {
        if (number == LAST) {
            Arrays.fill(tested, 0);
            number = 0;
        }
        number++;
        frames[0] = consignment;
        folded.clear();
        rulesFired = Set.of();
        return this;
    }

    /// The truth of a predicate by its number in the table.
    public Truth of(int predicate) {
        int known = tested[predicate];
        if (known >> 2 == number) {
            return truth(known & 3);
        }
        Truth truth = table.predicate(predicate).test(this);
        tested[predicate] = number << 2 | bits(truth);
        return truth;
    }

    /// Tells which rules of the layers below fired, before a predicate about them is asked for.
    public void note(Set<String> rules) {
        this.rulesFired = rules;
    }

    boolean fired(String rule) {
        return rulesFired.contains(rule);
    }

    private static int bits(Truth truth) {
        return switch (truth) {
            case TRUE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case FALSE -> FALSE;
        };
    }

    private static Truth truth(int bits) {
        return bits == FALSE ? Truth.FALSE : bits == TRUE ? Truth.TRUE : Truth.UNKNOWN;
    }

    /// A text of this consignment as [Folding][org.perimeter.engine.compile.Folding] makes it.
    public String foldedText(Value.Text text) {
        return folded(text).text();
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
        FoldedText known = folded.get(text);
        if (known == null) {
            known = new FoldedText(text.text());
            folded.put(text, known);
        }
        return known;
    }
}
