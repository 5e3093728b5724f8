package org.perimeter.ui.simulation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks again for pages that show something under way, and works for those that must not wait.
@Component
public class Lookout implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final long MILLIS = 700;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("lookout").factory());

    /// Calls the page again and again, until the registration is removed.
    Registration watch(UI ui, Command look) {
        Future<?> looking =
                timer.scheduleWithFixedDelay(
                        () -> tell(ui, look), MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return () -> looking.cancel(false);
    }

    /// Works beside the page, then shows what came of it.
    ///
    /// @param failed shown when nothing came of it
    <T> void fetch(UI ui, Supplier<T> work, Consumer<T> then, Command failed) {
        Thread.ofVirtual()
                .name("comparing")
                .start(() -> {
                    try {
                        T found = work.get();
                        tell(ui, () -> then.accept(found));
                    } catch (RuntimeException e) {
                        LOG.error("Nothing to show on a page", e);
                        tell(ui, failed);
                    }
                });
    }

    private static void tell(UI ui, Command command) {
        try {
            Future<?> _ = ui.access(command);
        } catch (UIDetachedException gone) {
            LOG.debug("A page was left before it could be told", gone);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
