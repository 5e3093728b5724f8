/// The only package that knows Drools: rule bases built in memory from the resolved form.
@NullMarked
package org.perimeter.engine.drools;

import org.jspecify.annotations.NullMarked;
