package org.perimeter.ui.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `demo-credentials.json` holds: every secret by which people and clients use a demonstration.
///
/// @param apiKey      of an officer's client; `null` until the first release is out
/// @param tradeApiKey of a trader's client
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemoCredentials(
        @Nullable String apiKey, @Nullable String tradeApiKey, List<DemoPerson> people) {
    DemoCredentials {
        people = List.copyOf(people);
    }

    DemoCredentials with(String officer, String trade) {
        return new DemoCredentials(officer, trade, people);
    }

    Optional<DemoPerson> person(String agency, String role) {
        return people.stream()
                .filter(person -> person.agency().equals(agency) && person.role().equals(role))
                .findFirst();
    }

    @Override
    public String toString() {
        return "DemoCredentials of " + people.size() + " people";
    }

    /// @param name       what the person signs in with
    /// @param passphrase of an approver's key
    /// @param role       lower case
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DemoPerson(
            String name, String password, @Nullable String passphrase, String agency, String role) {
        @Override
        public String toString() {
            return "DemoPerson[" + name + "]";
        }
    }
}
