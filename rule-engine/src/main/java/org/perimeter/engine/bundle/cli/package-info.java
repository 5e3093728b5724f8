/// What agencies and approvers do on machines of their own, offline: make keys, sign rosters and approvals.
@NullMarked
package org.perimeter.engine.bundle.cli;

import org.jspecify.annotations.NullMarked;
