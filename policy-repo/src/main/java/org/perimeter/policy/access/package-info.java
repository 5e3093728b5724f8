/// Clients of the scoring endpoint: their keys, and the signed file by which nodes admit them.
@NullMarked
package org.perimeter.policy.access;

import org.jspecify.annotations.NullMarked;
