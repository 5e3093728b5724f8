package org.perimeter.ui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PasskeySiteTest {
    @Test
    void passkeys_sign_on_the_page_that_is_configured() {
        var environment = new MockEnvironment().withProperty("server.port", "8080");
        var page = new PasskeySite("https://approvals.cbsa.example", environment).page();
        assertThat(page.origin()).isEqualTo("https://approvals.cbsa.example");
        assertThat(page.rpId()).isEqualTo("approvals.cbsa.example");
    }

    @Test
    void without_configuration_they_sign_on_this_server_as_localhost() {
        var environment = new MockEnvironment();
        assertThat(new PasskeySite("", environment).page().origin())
                .isEqualTo("http://localhost:8080");
        environment.setProperty("server.port", "9000");
        assertThat(new PasskeySite("", environment).page().origin())
                .isEqualTo("http://localhost:9000");
        environment.setProperty("local.server.port", "80");
        assertThat(new PasskeySite("", environment).page().origin()).isEqualTo("http://localhost");
    }

    @Test
    void what_passkeys_cannot_sign_on_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PasskeySite("http://cbsa.example", new MockEnvironment()))
                .withMessageContaining("Not the origin of a page for passkeys");
    }
}
