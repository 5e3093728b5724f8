/// Where administrators see who works for their agency, give and confirm roles, and bring the roster that the agency's root signed.
@NullMarked
package org.perimeter.ui.people;

import org.jspecify.annotations.NullMarked;
