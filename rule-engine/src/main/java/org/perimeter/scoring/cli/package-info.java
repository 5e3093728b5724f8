/// The `score` command: sends manifests to a running server and prints what it decided. Knows nothing of Spring.
@NullMarked
package org.perimeter.scoring.cli;

import org.jspecify.annotations.NullMarked;
