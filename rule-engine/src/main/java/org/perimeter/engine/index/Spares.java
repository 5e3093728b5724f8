package org.perimeter.engine.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one thread at a time works with, kept for the next that comes. No lock, and nothing tied to a thread: as few are
/// made as are used at the same time, however many threads there are.
///
/// @param <T> something that is made at some cost and can be used again
public final class Spares<T> {
    private static final int PLACES = 32;

    private final AtomicReferenceArray<@Nullable T> places = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> make;

    public Spares(Supplier<T> make) {
        this.make = make;
    }

    /// One that nobody else has until it is given back.
    public T take() {
        int home = home();
        for (int i = 0; i < PLACES; i++) {
            int place = (home + i) % PLACES;
            T spare = places.getPlain(place) == null ? null : places.getAndSet(place, null);
            if (spare != null) {
                return spare;
            }
        }
        return make.get();
    }

    public void giveBack(T spare) {
        int home = home();
        for (int i = 0; i < PLACES; i++) {
            int place = (home + i) % PLACES;
            if (places.getPlain(place) == null && places.compareAndSet(place, null, spare)) {
                return;
            }
        }
    }

    private static int home() {
        return (int) (Thread.currentThread().threadId() % PLACES);
    }
}
