/// The vocabulary of rules: fields, their types and words, and the canonical facts of one consignment.
@NullMarked
package org.perimeter.engine.fact;

import org.jspecify.annotations.NullMarked;
