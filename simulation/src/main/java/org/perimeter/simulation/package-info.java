/// What a policy would have done: replay of historical manifests and comparison of two runs.
@NullMarked
package org.perimeter.simulation;

import org.jspecify.annotations.NullMarked;
