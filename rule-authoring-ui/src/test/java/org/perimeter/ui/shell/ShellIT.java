package org.perimeter.ui.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("browser")
@SpringBootTest(classes = ShellApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ShellIT {
    /// Elements that stayed plain; the second filter leaves out those that are meant to.
    private static final String NOT_UPGRADED =
            """
            () => [...new Set([...document.querySelectorAll('*')].map(element => element.localName))]
                .filter(name => name.includes('-') && !customElements.get(name))
                .filter(name => !/^(flow-container-.*|vaadin-(grid-cell|dialog)-content)$/.test(name))
            """;

    private static Chromium chromium;

    @LocalServerPort private int port;

    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @AfterEach
    void closePages() {
        pages.forEach(page -> page.context().close());
    }

    @Test
    void every_component_is_in_the_bundle() {
        var page = open("components", wide("en-CA", ColorScheme.LIGHT));
        for (var button : List.of("Notify", "Open dialog")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
        }
        assertThat(page.locator("vaadin-dialog").filter(new FilterOptions().setHasText("Dialog")))
                .hasCount(1);
        assertThat(page.locator("vaadin-notification-card")).isVisible();
        assertThat((List<?>) page.evaluate(NOT_UPGRADED)).isEmpty();
        assertThat((int) (Integer) page.evaluate("document.querySelectorAll('vaadin-grid').length"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT", "fr-CA,DARK"})
    void the_shell_is_accessible_in_both_languages_and_schemes(String locale, ColorScheme scheme) {
        var page = open("", wide(locale, scheme));
        Chromium.picture(page, "start-" + locale + "-" + scheme);
        assertThat(Accessibility.violations(page)).isEmpty();
        var chips = open("components", wide(locale, scheme));
        assertThat(chips.getByText("Submit").first()).isVisible();
        Chromium.picture(chips, "components-" + locale + "-" + scheme);
        assertThat(Accessibility.violations(chips)).isEmpty();
    }

    @Test
    void the_shell_fits_a_telephone() {
        var page = open("", new NewContextOptions().setViewportSize(390, 844).setLocale("fr-CA"));
        Chromium.picture(page, "start-narrow");
        assertThat((boolean) (Boolean) page.evaluate("document.documentElement.scrollWidth <= 390"))
                .isTrue();
        assertThat(page.getByText("CBSA")).isVisible();
        page.getByLabel("Afficher ou masquer la navigation").click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).getByText("Révisions"))
                .isInViewport(new IsInViewportOptions().setRatio(1));
        Chromium.picture(page, "rail-narrow");
    }

    @Test
    void the_language_follows_the_browser_until_it_is_chosen() {
        var page = open("", wide("fr-FR", ColorScheme.LIGHT));
        assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
        page.getByText("EN", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate(address("components"));
        assertThat(page.locator("vaadin-side-nav")).containsText("Reviews");
    }

    @Test
    void the_appearance_is_kept() {
        var page = open("", wide("en-CA", ColorScheme.LIGHT));
        page.getByLabel("Appearance").getByRole(AriaRole.MENUITEM).first().click();
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("html")).hasAttribute("data-appearance", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-appearance", "dark");
        assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
    }

    @Test
    void the_first_tab_stop_skips_into_the_view() {
        var page = open("", wide("en-CA", ColorScheme.LIGHT));
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        assertThat(page).hasURL(address(""));
    }

    @Test
    void an_address_that_leads_nowhere_says_so() {
        var page = open("nowhere", wide("en-CA", ColorScheme.LIGHT));
        assertThat(page.locator("h1")).hasText("Page not found");
        assertThat(page.locator("main")).containsText("nowhere");
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    private static NewContextOptions wide(String locale, ColorScheme scheme) {
        return new NewContextOptions()
                .setViewportSize(1440, 900)
                .setLocale(locale)
                .setColorScheme(scheme);
    }

    private Page open(String path, NewContextOptions options) {
        var page = chromium.browser().newContext(options).newPage();
        pages.add(page);
        page.navigate(address(path));
        assertThat(page.locator("h1")).isVisible();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
