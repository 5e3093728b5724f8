package org.perimeter.policy.agency;

/// A person acting for the one agency that they belong to.
public record Actor(PersonId person, Agency agency) {}
