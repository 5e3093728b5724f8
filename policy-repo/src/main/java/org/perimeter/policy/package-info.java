/// What is agreed: drafts, versions, approvals, releases, and the record of all of it.
@NullMarked
package org.perimeter.policy;

import org.jspecify.annotations.NullMarked;
