package org.perimeter.policy.person;

/// What a sign-in is checked against.
///
/// @param passwordHash with the name of its algorithm before it
public record Credentials(Person person, String passwordHash) {
    @Override
    public String toString() {
        return "Credentials[" + person.login() + "]";
    }
}
