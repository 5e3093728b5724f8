/// Policies while they are being written: every save is kept, with the person who made it.
@NullMarked
package org.perimeter.policy.draft;

import org.jspecify.annotations.NullMarked;
