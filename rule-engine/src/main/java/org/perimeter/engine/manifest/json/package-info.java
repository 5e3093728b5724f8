/// The consignment as JSON: what the scoring endpoint takes and what golden cases hold.
@NullMarked
package org.perimeter.engine.manifest.json;

import org.jspecify.annotations.NullMarked;
