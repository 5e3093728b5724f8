/// How people, keys and rosters are kept.
@NullMarked
package org.perimeter.policy.person.internal;

import org.jspecify.annotations.NullMarked;
