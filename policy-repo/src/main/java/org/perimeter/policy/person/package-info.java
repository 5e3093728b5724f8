/// People, their roles, the keys that approvers sign with, and the rosters that vouch for those.
@NullMarked
package org.perimeter.policy.person;

import org.jspecify.annotations.NullMarked;
