/// Tests of the pages of the audit trail.
@NullMarked
package org.perimeter.ui.audit;

import org.jspecify.annotations.NullMarked;
