package org.perimeter.testing;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.perimeter.engine.compile.PolicyEvaluator;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.drools.DroolsPolicyEvaluator;
import org.perimeter.simulation.replay.EvaluatorFactory;

/// Lets runs pass, or holds them at their next consignment while it is closed.
public final class Gate implements EvaluatorFactory {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean closed;

    public void close() {
        set(true);
    }

    public void open() {
        set(false);
    }

    private void set(boolean closing) {
        lock.lock();
        try {
            closed = closing;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public PolicyEvaluator build(ResolvedPolicy policy) {
        PolicyEvaluator evaluator = DroolsPolicyEvaluator.build(policy);
        return facts -> {
            pass();
            return evaluator.evaluate(facts);
        };
    }

    private void pass() {
        lock.lock();
        try {
            while (closed) {
                opened.await();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
