/// The JSON Schema of policies and lists.
@NullMarked
package org.perimeter.engine.schema;

import org.jspecify.annotations.NullMarked;
