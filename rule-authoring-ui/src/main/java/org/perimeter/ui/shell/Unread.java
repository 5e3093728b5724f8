package org.perimeter.ui.shell;

import org.perimeter.policy.agency.PersonId;

/// Tells how many notices a person has not read: a bean of the feature that knows. It is asked at each navigation.
public interface Unread {
    int count(PersonId person);
}
