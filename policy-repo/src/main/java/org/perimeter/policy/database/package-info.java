/// The database: embedded or the customer's own, its logins, and the migration of its schema.
@NullMarked
package org.perimeter.policy.database;

import org.jspecify.annotations.NullMarked;
