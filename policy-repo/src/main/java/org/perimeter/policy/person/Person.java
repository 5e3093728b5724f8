package org.perimeter.policy.person;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.perimeter.policy.agency.Actor;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;

/// A person with the roles that they have now.
///
/// @param login  what they sign in with; theirs for good
/// @param agency the one that they belong to, for good
public record Person(PersonId id, String login, String name, Agency agency, Set<Role> roles) {
    public Person {
        var copy = EnumSet.noneOf(Role.class);
        copy.addAll(roles);
        roles = Collections.unmodifiableSet(copy);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public Actor actor() {
        return new Actor(id, agency);
    }
}
