package org.perimeter.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInIT {
    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void an_analyst_signs_in_and_sees_for_which_agency() {
        try (var visitor = visitor("en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            assertThat(visitor.page().locator(".p-agency")).hasText("CBSA");
            Chromium.picture(visitor.page(), "signed-in");
        }
    }

    @Test
    void a_wrong_password_is_refused_with_what_to_do() {
        try (var visitor = visitor("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("sign-in");
            page.locator("input[name=username]").fill("cbsa-analyst");
            page.locator("input[name=password]").fill("no password of anybody");
            page.locator("input[name=password]").press("Enter");
            assertThat(page.getByText("Login or password is wrong")).isVisible();
        }
    }

    @Test
    void nobody_sees_a_page_before_signing_in() {
        try (var visitor = visitor("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("reviews");
            assertThat(page.locator("input[name=password]")).isVisible();
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT,en", "fr-CA,DARK,fr-CA"})
    void the_sign_in_page_is_accessible_and_in_the_visitors_language(
            String locale, ColorScheme scheme, String language) {
        try (var visitor = visitor(locale, scheme)) {
            var page = visitor.open("sign-in");
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(page.locator("input[name=password]")).isVisible();
            Chromium.picture(page, "sign-in-" + locale);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private Visitor visitor(String locale, ColorScheme scheme) {
        return new Visitor(chromium, port, locale, scheme);
    }
}
