package org.perimeter.engine.drools;

import java.util.BitSet;
import org.perimeter.engine.predicate.Reading;

/// One evaluation: what is read, and which rules fired so far.
record Run(Reading reading, BitSet fired) {}
