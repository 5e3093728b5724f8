package org.perimeter.ui.review;

import java.time.Instant;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;

/// One required agency's word on a version.
public sealed interface Consent {
    Agency agency();

    record Given(Agency agency, Person by, Instant at) implements Consent {}

    record Missing(Agency agency) implements Consent {}
}
