/// Manifests in ANSI X12.
@NullMarked
package org.perimeter.engine.manifest.x12;

import org.jspecify.annotations.NullMarked;
