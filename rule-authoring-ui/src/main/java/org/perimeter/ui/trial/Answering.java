package org.perimeter.ui.trial;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers questions beside the one who asks, one at a time; of those that wait only the latest is answered.
final class Answering<Q, A> {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final BiFunction<Q, Course, A> answer;
    private final A failed;
    private final BiConsumer<Q, A> then;
    private final Consumer<Work> on;
    private final AtomicLong cancels = new AtomicLong();
    private final AtomicReference<@Nullable Q> waiting = new AtomicReference<>();
    private boolean busy;

    /// @param failed the answer where something went wrong
    /// @param then   gets each question that was answered with its answer, on another thread
    /// @param on     hears how far the answer has come, on another thread
    Answering(BiFunction<Q, Course, A> answer, A failed, BiConsumer<Q, A> then, Consumer<Work> on) {
        this.on = on;
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

    /// Nothing that was asked so far is answered any more.
    void cancel() {
        waiting.set(null);
        cancels.incrementAndGet();
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
            var course = new Wanted(cancels.get());
            Q question = waiting.getAndSet(null);
            if (question != null) {
                answer(question, course);
            }
        } while (!end());
    }

    private void answer(Q question, Course course) {
        A answered = failed;
        try {
            answered = answer.apply(question, course);
        } catch (CancellationException cancelled) {
            LOG.debug("Trying a rule was cancelled", cancelled);
        } catch (RuntimeException e) {
            LOG.error("A rule could not be tried", e);
        }
        if (course.isWanted()) {
            then.accept(question, answered);
        }
    }

    private final class Wanted implements Course {
        private final long before;

        Wanted(long before) {
            this.before = before;
        }

        @Override
        public void at(Work work) {
            if (isWanted()) {
                on.accept(work);
            }
        }

        @Override
        public boolean isWanted() {
            return cancels.get() == before;
        }
    }
}
