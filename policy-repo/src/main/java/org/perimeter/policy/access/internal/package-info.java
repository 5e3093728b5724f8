/// How client keys and access files are kept.
@NullMarked
package org.perimeter.policy.access.internal;

import org.jspecify.annotations.NullMarked;
