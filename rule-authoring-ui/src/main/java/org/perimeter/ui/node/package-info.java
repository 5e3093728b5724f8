/// The scoring side of the application: where releases go, and which root keys count.
@NullMarked
package org.perimeter.ui.node;

import org.jspecify.annotations.NullMarked;
