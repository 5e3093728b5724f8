/// The scoring node: loads signed releases, answers with decisions, and logs each one before it answers.
@NullMarked
package org.perimeter.scoring;

import org.jspecify.annotations.NullMarked;
