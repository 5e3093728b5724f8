package org.perimeter.simulation.replay;

import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.list.Lists;

/// Where a run finds the versions of lists that its content pins: the same at any time, whatever became of the lists since.
@FunctionalInterface
public interface PinnedLists {
    Lists of(Content content);

    static PinnedLists none() {
        return _ -> Lists.none();
    }
}
