package org.perimeter.policy.person;

/// What a sign-in is checked against.
///
/// @param passwordHash with the name of its algorithm before it
/// @param open         whether the account was not closed
public record Credentials(Person person, String passwordHash, boolean open) {
    @Override
    public String toString() {
        return "Credentials[" + person.login() + "]";
    }
}
