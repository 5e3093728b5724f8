package org.perimeter.ui.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perimeter.policy.agency.PersonId;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The shell alone on a real server, with one person signed in: no database, no sign-in, no other view.
///
/// Not annotated as a configuration, so that the whole application does not find it in its tests.
@AutoConfigurationPackage
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SpringBootAutoConfiguration.class,
    VaadinScopesConfig.class
})
@Import({Texts.class, FirstPage.class})
class ShellApplication {
    /// Fills the rail, and shows every component at an address that no place takes.
    @Bean
    VaadinServiceInitListener places() {
        return event -> {
            var routes = RouteConfiguration.forApplicationScope();
            routes.setRoute("components", EveryComponent.class, List.of(MainLayout.class));
            for (var place : Place.values()) {
                if (routes.getRoute(place.path()).isEmpty()) {
                    routes.setRoute(place.path(), EveryComponent.class, List.of(MainLayout.class));
                }
            }
        };
    }

    @Bean
    CurrentPerson currentPerson() {
        return new CurrentPerson() {
            @Override
            public Optional<SignedInPerson> find() {
                return Optional.of(new Analyst());
            }

            @Override
            public void signOut() {
                throw new UnsupportedOperationException("Nobody signs out of this server");
            }
        };
    }

    record Analyst() implements SignedInPerson {
        @Override
        public PersonId id() {
            return new PersonId(new UUID(0, 1));
        }

        @Override
        public String name() {
            return "Noémie Tremblay";
        }

        @Override
        public String agency() {
            return "CBSA";
        }

        @Override
        public Set<String> roles() {
            return Set.of("analyst");
        }
    }
}
