/// Copies of the trail where the application has no power over them: a directory of each agency, which grows with each head.
@NullMarked
package org.perimeter.policy.audit.anchor;

import org.jspecify.annotations.NullMarked;
