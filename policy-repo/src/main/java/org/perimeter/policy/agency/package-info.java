/// The agencies, their joint programmes, and who acts for which agency.
@NullMarked
package org.perimeter.policy.agency;

import org.jspecify.annotations.NullMarked;
