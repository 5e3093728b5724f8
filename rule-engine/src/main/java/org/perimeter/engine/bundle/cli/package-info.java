/// What an agency does on its own machine, offline: make its root key and sign the roster of its approvers.
@NullMarked
package org.perimeter.engine.bundle.cli;

import org.jspecify.annotations.NullMarked;
