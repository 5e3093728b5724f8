package org.perimeter.ui.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.perimeter.policy.person.Credentials;
import org.perimeter.policy.person.People;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/// Goes by the roles that a person has now, not by those of the sign-in: a withdrawn role opens nothing more, a confirmed one
/// opens its doors; a closed account is signed out, and so is who signed in with a password that was changed.
final class PresentRoles extends OncePerRequestFilter {
    private static final String ROLE = "ROLE_";

    private final People people;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    PresentRoles(People people) {
        this.people = people;
    }

    /// Scripts and pictures are the same for everybody.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof SignedIn before) {
            renew(before, known, request, response);
        }
        chain.doFilter(request, response);
    }

    private void renew(
            SignedIn before,
            Authentication known,
            HttpServletRequest request,
            HttpServletResponse response) {
        @Nullable Credentials now = people.credentials(before.getUsername()).orElse(null);
        if (now == null || !now.open() || !now.passwordHash().equals(before.getPassword())) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            return;
        }
        var person = new SignedIn(now);
        if (person.roles().equals(before.roles())) {
            return;
        }
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        known.getAuthorities().stream()
                .filter(authority -> !String.valueOf(authority.getAuthority()).startsWith(ROLE))
                .forEach(authorities::add);
        var renewed = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
        renewed.setDetails(known.getDetails());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
