/// What people see, and the assembly of the whole as one application.
@NullMarked
package org.perimeter.ui;

import org.jspecify.annotations.NullMarked;
