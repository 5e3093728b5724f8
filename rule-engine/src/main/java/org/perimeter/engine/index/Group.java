package org.perimeter.engine.index;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Values, or words, that the same tests name, in a tree where each step adds a test: long lists make few of these.
///
/// @param <T> what is the same for all of them
final class Group<T> {
    private final @Nullable Group<T> rest;
    private final int test;
    private Map<Integer, Group<T>> more = Map.of();
    private @Nullable T shared;

    private Group(@Nullable Group<T> rest, int test) {
        this.rest = rest;
        this.test = test;
    }

    /// What no test names.
    static <T> Group<T> none() {
        return new Group<>(null, -1);
    }

    /// What this test names too; tests come in rising order.
    Group<T> and(int another) {
        if (more.isEmpty()) {
            more = new HashMap<>(2);
        }
        return more.computeIfAbsent(another, number -> new Group<>(this, number));
    }

    void eachTest(IntConsumer visitor) {
        for (Group<T> each = this; each.rest != null; each = each.rest) {
            visitor.accept(each.test);
        }
    }

    T shared(Supplier<T> make) {
        T known = shared;
        if (known == null) {
            known = make.get();
            shared = known;
        }
        return known;
    }
}
