package org.perimeter.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.ui.decision.DecisionsView;

class PlaceTest {
    @Test
    void a_place_is_shown_to_those_whom_its_view_admits() {
        assertThat(Place.admits(DecisionsView.class, person("OFFICER"))).isTrue();
        assertThat(Place.admits(DecisionsView.class, person("ADMINISTRATOR"))).isFalse();
        assertThat(Place.admits(Open.class, person("ADMINISTRATOR"))).isTrue();
    }

    @Test
    void a_view_that_says_nothing_is_shown_to_nobody() {
        assertThat(Place.admits(Silent.class, person("OFFICER"))).isFalse();
    }

    @PermitAll
    private static final class Open {}

    private static final class Silent {}

    private static SignedInPerson person(String role) {
        return new Person(Set.of(role));
    }

    private record Person(Set<String> roles) implements SignedInPerson {
        @Override
        public PersonId id() {
            return new PersonId(new UUID(0, 1));
        }

        @Override
        public String name() {
            return "Somebody";
        }

        @Override
        public String agency() {
            return "CBSA";
        }
    }
}
