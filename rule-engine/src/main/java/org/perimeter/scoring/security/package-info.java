/// Who may ask: client keys from the signed access file, and a filter chain that denies what it does not know.
@NullMarked
package org.perimeter.scoring.security;

import org.jspecify.annotations.NullMarked;
