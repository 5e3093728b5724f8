package org.perimeter.ui.shell;

import org.perimeter.policy.agency.PersonId;

/// Tells how much waits for a person in a place: a bean of the feature that knows. It is asked at each navigation.
public interface Waiting {
    Place place();

    long count(PersonId person);
}
