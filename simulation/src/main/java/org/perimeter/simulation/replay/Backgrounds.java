package org.perimeter.simulation.replay;

import org.perimeter.engine.bundle.Content;
import org.perimeter.simulation.archive.DataSet;

/// Finds what a replay looks up: the same at any time, whatever became of the lists since.
@FunctionalInterface
public interface Backgrounds {
    Background of(Content content, DataSet set);
}
