package org.perimeter.ui.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Credentials;
import org.perimeter.policy.person.Person;
import org.perimeter.ui.shell.SignedInPerson;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The person of a session, as they were when they signed in.
public final class SignedIn implements UserDetails, SignedInPerson {
    @Serial private static final long serialVersionUID = 1;

    private final transient Person person;
    private final String passwordHash;
    private final boolean open;

    SignedIn(Credentials credentials) {
        this.person = credentials.person();
        this.passwordHash = credentials.passwordHash();
        this.open = credentials.open();
    }

    @Override
    public PersonId id() {
        return person.id();
    }

    @Override
    public String name() {
        return person.name();
    }

    @Override
    public String agency() {
        return person.agency().name();
    }

    @Override
    public Set<String> roles() {
        return person.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(
                roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /// Whether the account was not closed.
    @Override
    public boolean isEnabled() {
        return open;
    }

    @Override
    public String getUsername() {
        return person.login();
    }
}
