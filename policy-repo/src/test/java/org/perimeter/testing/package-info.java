/// A small world for tests: a database of their own, two agencies' roots, people with keys.
@NullMarked
package org.perimeter.testing;

import org.jspecify.annotations.NullMarked;
