package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.engine.rule.Condition.Measure;

/// The entries of a list ready to be compared with many texts: their phonetic codes, or themselves.
public final class LikeEntries {
    private final Measure measure;
    private final BigDecimal limit;
    private final Set<String> known;

    /// What has to be compared one by one; none for the phonetic measure.
    private final List<String> each;

    private LikeEntries(Resolved.Similar test) {
        this.measure = test.measure();
        this.limit = test.limit();
        this.known =
                measure == Measure.PHONETIC
                        ? test.entries().stream()
                                .map(Likeness::sound)
                                .collect(Collectors.toUnmodifiableSet())
                        : test.entries();
        this.each = measure == Measure.PHONETIC ? List.of() : List.copyOf(known);
    }

    public static LikeEntries of(Resolved.Similar test) {
        return new LikeEntries(test);
    }

    /// Whether one of them is like a folded text.
    public boolean has(String folded) {
        return known.contains(measure == Measure.PHONETIC ? Likeness.sound(folded) : folded)
                || anyNear(folded);
    }

    private boolean anyNear(String folded) {
        for (int i = 0; i < each.size(); i++) {
            String entry = each.get(i);
            boolean lengthsFit =
                    measure != Measure.EDIT_DISTANCE
                            || Math.abs(entry.length() - folded.length()) <= limit.intValue();
            if (lengthsFit && Likeness.alike(measure, limit, folded, entry)) {
                return true;
            }
        }
        return false;
    }
}
