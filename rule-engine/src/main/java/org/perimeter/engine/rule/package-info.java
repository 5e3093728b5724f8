/// Rules as typed data: the authored tree, its JSON form, its sentence in two languages and its difference.
@NullMarked
package org.perimeter.engine.rule;

import org.jspecify.annotations.NullMarked;
