/// The decision log: every decision is on this node's disk before it is answered, and drained from there to the ledger.
@NullMarked
package org.perimeter.scoring.log;

import org.jspecify.annotations.NullMarked;
