package org.perimeter.scoring.security;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The filter chains of a scoring node. What is not named is denied.
public final class ApiSecurity {
    private static final String[] OPEN = {
        "/api/openapi.yaml",
        "/api/policy.schema.json",
        "/api/list.schema.json",
        "/actuator/health",
        "/actuator/health/**"
    };

    private ApiSecurity() {}

    /// `/api` by client key, without sessions; of `/actuator` health alone, whose details are an officer's.
    public static SecurityFilterChain api(
            HttpSecurity http,
            ClientKeys keys,
            AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler forbidden) {
        return sealed(http.securityMatcher("/api/**", "/actuator/**"))
                .authorizeHttpRequests(paths ->
                        paths.requestMatchers(HttpMethod.GET, OPEN)
                                .permitAll()
                                .requestMatchers("/api/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(
                        new ClientKeyFilter(keys, holder(http)),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler(forbidden))
                .build();
    }

    /// Everything else on a node that serves nothing else.
    public static SecurityFilterChain nothingElse(
            HttpSecurity http,
            AuthenticationEntryPoint unauthenticated,
            AccessDeniedHandler forbidden) {
        return sealed(http)
                .authorizeHttpRequests(paths -> paths.anyRequest().denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated)
                                .accessDeniedHandler(forbidden))
                .build();
    }

    /// That of the application where it brings one, as the screens do; several applications in a process have each their own.
    private static SecurityContextHolderStrategy holder(HttpSecurity http) {
        return http.getSharedObject(ApplicationContext.class)
                .getBeanProvider(SecurityContextHolderStrategy.class)
                .getIfUnique(SecurityContextHolder::getContextHolderStrategy);
    }

    private static HttpSecurity sealed(HttpSecurity http) {
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie authenticates here
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                "default-src 'none'; frame-ancestors 'none'"))
                                .referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)));
    }
}
