package org.perimeter.simulation.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something made of each data set once, the latest used kept. Those that ask at the same time wait for the one that makes it.
public final class MadeOnce<T> {
    private final int most;
    private final Map<String, CompletableFuture<T>> made = new LinkedHashMap<>(8, 0.75f, true);

    public MadeOnce(int most) {
        this.most = most;
    }

    public T get(DataSet set, Function<DataSet, T> make) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> theirs = claim(set.hash(), mine);
        if (theirs == null) {
            fill(mine, set, make);
            theirs = mine;
        }
        try {
            return theirs.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// What has been made already; nothing where it is being made.
    public synchronized Optional<T> ready(DataSet set) {
        CompletableFuture<T> known = made.get(set.hash());
        return known == null || !known.isDone() || known.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(known.join());
    }

    private void fill(CompletableFuture<T> mine, DataSet set, Function<DataSet, T> make) {
        try {
            mine.complete(make.apply(set));
        } catch (RuntimeException | Error failed) {
            forget(set.hash());
            mine.completeExceptionally(failed);
        }
    }

    /// @return what another makes or has made; `null` where it is for the caller to make
    private synchronized @Nullable CompletableFuture<T> claim(
            String hash, CompletableFuture<T> mine) {
        CompletableFuture<T> before = made.putIfAbsent(hash, mine);
        if (before == null && made.size() > most) {
            made.remove(made.keySet().iterator().next());
        }
        return before;
    }

    private synchronized void forget(String hash) {
        made.remove(hash);
    }
}
