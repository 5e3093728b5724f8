package org.perimeter.scoring.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/// Admits a request that brings `Authorization: Bearer <key>`; any other goes on as nobody.
final class ClientKeyFilter extends OncePerRequestFilter {
    private static final String BEARER = "bearer ";

    private final ClientKeys keys;
    private final SecurityContextHolderStrategy holder;

    /// @param holder where the other filters of the chain look the caller up
    ClientKeyFilter(ClientKeys keys, SecurityContextHolderStrategy holder) {
        this.keys = keys;
        this.holder = holder;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            keys.client(header.substring(BEARER.length()).strip())
                    .ifPresent(client -> {
                        SecurityContext context = holder.createEmptyContext();
                        context.setAuthentication(new ClientAuthentication(client));
                        holder.setContext(context);
                    });
        }
        chain.doFilter(request, response);
    }
}
