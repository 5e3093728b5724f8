/// How records are read from JSON that others wrote: strictly, and with the place of every fault.
@NullMarked
package org.perimeter.engine.json;

import org.jspecify.annotations.NullMarked;
