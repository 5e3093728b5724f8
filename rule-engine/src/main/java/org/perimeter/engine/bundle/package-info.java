/// Releases in two layers: content, signed bundle, roster, access file, and their verification.
@NullMarked
package org.perimeter.engine.bundle;

import org.jspecify.annotations.NullMarked;
