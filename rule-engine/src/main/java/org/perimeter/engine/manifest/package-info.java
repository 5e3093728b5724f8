/// The consignment as it was filed, and the readers that take it out of a message.
@NullMarked
package org.perimeter.engine.manifest;

import org.jspecify.annotations.NullMarked;
