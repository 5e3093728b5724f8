/// Every decision of every scoring node, with the facts that it was made from.
@NullMarked
package org.perimeter.policy.ledger;

import org.jspecify.annotations.NullMarked;
