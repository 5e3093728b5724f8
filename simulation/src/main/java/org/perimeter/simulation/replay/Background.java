package org.perimeter.simulation.replay;

import org.perimeter.engine.fact.History;
import org.perimeter.engine.list.Lists;

/// What a replay looks up: the versions of lists that its content pins, and what the data set tells of parties.
public record Background(Lists lists, History history) {
    public static final Background NONE = new Background(Lists.none(), History.none());
}
