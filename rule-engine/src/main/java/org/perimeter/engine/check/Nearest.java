package org.perimeter.engine.check;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.Likeness;
import org.perimeter.engine.rule.Condition.Measure;

/// The choice that was probably meant by something misspelt.
final class Nearest {
    /// Further away it is another word.
    private static final int MOST = 3;

    private Nearest() {}

    /// Nothing where several are as near, or none is near enough: at most 3 characters, and at most half of them.
    static Optional<String> to(String written, Collection<String> choices) {
        String folded = Folding.fold(written);
        int most = Math.min(MOST, folded.length() / 2);
        for (int distance = 0; distance <= most; distance++) {
            BigDecimal limit = BigDecimal.valueOf(distance);
            var near =
                    choices.stream()
                            .filter(choice ->
                                    Likeness.alike(
                                            Measure.EDIT_DISTANCE,
                                            limit,
                                            folded,
                                            Folding.fold(choice)))
                            .toList();
            if (!near.isEmpty()) {
                return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
