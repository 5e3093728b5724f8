/// Tests of an approver's key.
@NullMarked
package org.perimeter.ui.key;

import org.jspecify.annotations.NullMarked;
