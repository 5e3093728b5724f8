package org.perimeter.scoring.security;

import java.util.List;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.AccessFile.Client;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A request that brought the key of a client.
public final class ClientAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Client client;

    ClientAuthentication(Client client) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + client.audience())));
        this.client = client;
        setAuthenticated(true);
    }

    public Client client() {
        return client;
    }

    public boolean isOfficer() {
        return client.audience() == Audience.OFFICER;
    }

    /// The client's id.
    @Override
    public Object getPrincipal() {
        return client.id();
    }

    /// Nothing: the key was compared and is not kept.
    @Override
    public Object getCredentials() {
        return "";
    }
}
