/// A program apart from the application: compares the trail in the database with what an agency's directory proves.
@NullMarked
package org.perimeter.policy.audit.verify;

import org.jspecify.annotations.NullMarked;
