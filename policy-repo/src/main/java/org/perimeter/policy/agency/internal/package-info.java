/// How programmes are kept.
@NullMarked
package org.perimeter.policy.agency.internal;

import org.jspecify.annotations.NullMarked;
