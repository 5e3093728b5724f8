package org.perimeter.ui.access;

import com.vaadin.flow.spring.security.AuthenticationContext;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Optional;
import org.perimeter.policy.person.People;
import org.perimeter.ui.shell.CurrentPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/// Sign-in by login and password; every address asks for it but the sign-in page, scripts, styles and the health of the server.
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    @Bean
    SecurityFilterChain screens(HttpSecurity http, People people) {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(
                                "/actuator/health/**",
                                "/perimeter.css",
                                "/perimeter.svg",
                                "/editor/**",
                                "/keys/**")
                        .permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class));
        http.addFilterBefore(new PresentRoles(people), AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    UserDetailsService signInDetails(People people) {
        return login ->
                people.credentials(login)
                        .map(SignedIn::new)
                        .orElseThrow(
                                () -> new UsernameNotFoundException("No person of this login"));
    }

    @Bean
    CurrentPerson currentPerson(AuthenticationContext authentication) {
        return new CurrentPerson() {
            @Override
            public Optional<SignedIn> find() {
                return authentication.getAuthenticatedUser(SignedIn.class);
            }

            @Override
            public void signOut() {
                authentication.logout();
            }
        };
    }
}
