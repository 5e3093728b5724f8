package org.perimeter.ui.trial;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions beside the one who asks, one at a time; of those that wait only the latest is answered.
final class Answering<Q, A> {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Function<Q, A> answer;
    private final A failed;
    private final BiConsumer<Q, A> then;
    private final AtomicReference<@Nullable Q> waiting = new AtomicReference<>();
    private boolean busy;

    /// @param failed the answer where something went wrong
    /// @param then   gets each question that was answered with its answer, on another thread
    Answering(Function<Q, A> answer, A failed, BiConsumer<Q, A> then) {
        this.answer = answer;
        this.failed = failed;
        this.then = then;
    }

    void ask(Q question) {
        waiting.set(question);
        if (begin()) {
            Thread.ofVirtual().name("trial").start(this::work);
        }
    }

    private synchronized boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        return true;
    }

    /// @return whether nothing waits any more; who asks from now on begins anew
    private synchronized boolean end() {
        busy = waiting.get() != null;
        return !busy;
    }

    private void work() {
        do {
            Q question = waiting.getAndSet(null);
            if (question != null) {
                then.accept(question, answered(question));
            }
        } while (!end());
    }

    private A answered(Q question) {
        try {
            return answer.apply(question);
        } catch (RuntimeException e) {
            LOG.error("A rule could not be tried", e);
            return failed;
        }
    }
}
