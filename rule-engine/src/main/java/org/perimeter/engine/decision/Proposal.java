package org.perimeter.engine.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// What became of a proposal not to load, by the entries of kind `do-not-load` in `holds[]`.
///
/// Two confirmations count as such only from two persons, whose names differ by more than case, accents and blanks; they
/// outweigh a refusal.
enum Proposal {
    OPEN,
    CONFIRMED,
    REFUSED;

    private static final Field KIND = field("holds[].kind");
    private static final Field STATE = field("holds[].state");
    private static final Field BY = field("holds[].by");

    static Proposal in(Facts consignment) {
        List<Facts> holds = consignment.elements(Collection.HOLDS);
        Set<String> confirming = new HashSet<>();
        boolean refused = false;
        for (Facts hold : holds == null ? List.<Facts>of() : holds) {
            String by = text(hold, BY);
            if ("do-not-load".equals(text(hold, KIND)) && by != null) {
                refused |= "refused".equals(text(hold, STATE));
                if ("confirmed".equals(text(hold, STATE))) {
                    confirming.add(Folding.fold(by));
                }
            }
        }
        return confirming.size() >= 2 ? CONFIRMED : refused ? REFUSED : OPEN;
    }

    private static @Nullable String text(Facts hold, Field field) {
        return hold.value(field) instanceof Value.Text(String text) ? text : null;
    }

    private static Field field(String path) {
        return FactSchema.standard()
                .field(path)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No field " + path + "\nMaybe the vocabulary has renamed it."));
    }
}
