@NullMarked
package org.perimeter.ui.people;

import org.jspecify.annotations.NullMarked;
