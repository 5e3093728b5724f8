package org.perimeter.ui.simulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class RunsIT {
    private static final double A_RUN = 120_000;

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
    void an_analyst_runs_a_version_and_reads_what_it_would_have_done() {
        try (var visitor = new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            var page = visitor.open("simulations");
            assertThat(heading(page, "Simulations")).isVisible();
            Chromium.picture(page, "simulations");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 1"))
                    .first()
                    .click();
            assertThat(heading(page, "Simulation: Version 1")).isVisible();
            assertThat(heading(page, "Hits by rule")).isVisible();
            Chromium.picture(page, "simulation-done");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void a_new_run_tells_how_far_it_is_and_ends_on_the_same_page() {
        try (var visitor = new Visitor(chromium, port, "fr-CA", ColorScheme.DARK)) {
            visitor.signIn(accounts, "cbp-analyst");
            var page = visitor.open("simulations/new");
            assertThat(heading(page, "Nouvelle simulation")).isVisible();
            assertThat(Accessibility.violations(page)).isEmpty();
            choose(page, "Programme", "Prince Rupert");
            choose(page, "Version ou ébauche", "Version 1");
            Chromium.picture(page, "simulation-new-fr");
            page.getByText("Lancer", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(heading(page, "Simulation : Version 1")).isVisible();
            Chromium.picture(page, "simulation-running-fr");
            assertThat(heading(page, "Déclenchements par règle"))
                    .isVisible(new IsVisibleOptions().setTimeout(A_RUN));
            Chromium.picture(page, "simulation-ended-fr");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private static void choose(Page page, String label, String item) {
        page.locator("vaadin-select").filter(new Locator.FilterOptions().setHasText(label)).click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item)).click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
