package org.perimeter.ui.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.DemoAnalyst;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class TrialIT {
    /// Reading the population the first time.
    private static final double FIRST = 60_000;

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Drafts drafts;
    @Autowired private People people;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void the_figures_follow_what_is_typed_and_a_hit_explains_itself_on_every_row() {
        try (var visitor = new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            var page = visitor.open("drafts/" + draft().id() + "/R-18");
            assertThat(hits(page)).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            var before = hits(page).textContent();

            page.locator(".t-examples button").first().click();
            assertThat(page.locator(".t-tests li").first()).containsText("True");
            assertThat(page.locator(".c-head[data-node='/when']"))
                    .hasAttribute("data-said", "true");
            Chromium.picture(page, "trial-hit");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.locator(".c-head[data-node='/when/parts/1']").focus();
            page.keyboard().press("Delete");
            assertThat(hits(page)).not().hasText(before);
            page.keyboard().press("Control+z");
            assertThat(hits(page)).hasText(before);
        }
    }

    @Test
    void on_a_narrow_dark_screen_in_french_it_reads_as_well() {
        try (var visitor = new Visitor(chromium, port, "fr-CA", ColorScheme.DARK)) {
            visitor.signIn(accounts, "cbsa-analyst");
            visitor.page().setViewportSize(420, 900);
            var page = visitor.open("drafts/" + draft().id() + "/R-18");
            assertThat(hits(page)).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            assertThat(hits(page)).containsText(Pattern.compile("déclenchement"));
            Chromium.picture(page, "trial-narrow-fr");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private Draft draft() {
        var analyst = DemoAnalyst.of(people);
        return drafts.start(new Beginning.Given(DemoPolicy.princeRupert(), "To try rules"), analyst)
                .orElseThrow();
    }

    private static Locator hits(Page page) {
        return page.locator(".t-hits");
    }
}
