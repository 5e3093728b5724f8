/// How fast the evaluators are, beside other ways to run the same rules.
@NullMarked
package org.perimeter.bench;

import org.jspecify.annotations.NullMarked;
