/// Signing in: who acts, and for which agency, comes from here and from nowhere else.
@NullMarked
package org.perimeter.ui.access;

import org.jspecify.annotations.NullMarked;
