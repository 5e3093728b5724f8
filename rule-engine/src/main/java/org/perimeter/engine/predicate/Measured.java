package org.perimeter.engine.predicate;

import org.perimeter.engine.compile.Range;

/// A quantity ready to be worked out on a [Reading]. Total, without state of its own.
interface Measured {
    Range of(Reading reading);
}
