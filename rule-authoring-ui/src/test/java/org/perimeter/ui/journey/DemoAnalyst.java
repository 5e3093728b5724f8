package org.perimeter.ui.journey;

import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.People;

/// The analyst of CBSA among the demonstration people, for what a test does by the services themselves.
public final class DemoAnalyst {
    private DemoAnalyst() {}

    public static PersonId of(People people) {
        return people.credentials("cbsa-analyst").orElseThrow().person().id();
    }
}
