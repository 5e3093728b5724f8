package org.perimeter.engine.predicate;

import org.perimeter.engine.compile.Truth;

/// A condition ready to run on a [Reading]. Total, without state of its own.
interface Predicate {
    Truth test(Reading reading);
}
