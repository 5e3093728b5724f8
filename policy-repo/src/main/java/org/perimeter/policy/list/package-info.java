/// Versioned lists that rules look things up in: who changed what and why, imports, and the version that content pins.
@NullMarked
package org.perimeter.policy.list;

import org.jspecify.annotations.NullMarked;
