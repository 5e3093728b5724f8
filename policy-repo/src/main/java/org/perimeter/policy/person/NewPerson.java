package org.perimeter.policy.person;

import java.util.Set;

/// A person to be created.
///
/// @param login    lower-case letters, digits, dots and dashes
/// @param password in clear, at least twelve characters; only its hash is kept
public record NewPerson(String login, String name, String password, Set<Role> roles) {
    public NewPerson {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewPerson[" + login + "]";
    }
}
