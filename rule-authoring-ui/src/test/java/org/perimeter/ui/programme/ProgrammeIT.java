package org.perimeter.ui.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Versions;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.DemoAnalyst;
import org.perimeter.ui.journey.RuleWriter;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.perimeter.ui.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class ProgrammeIT {
    private static final int NARROW = 390;

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Texts texts;
    @Autowired private Programmes programmes;
    @Autowired private People people;
    @Autowired private Drafts drafts;
    @Autowired private Versions versions;
    @Autowired private Withdrawals withdrawals;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT", "en-CA,DARK", "fr-CA,LIGHT", "fr-CA,DARK"})
    void the_pages_of_programmes_are_accessible_on_wide_and_narrow_screens(
            String locale, ColorScheme scheme) {
        try (var visitor = signedIn(locale, scheme)) {
            var page = visitor.page();
            for (var path : new String[] {"programmes", "programmes/prince-rupert"}) {
                visitor.open(path);
                assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
                var name = path.replace('/', '-') + "-" + locale + "-" + scheme;
                Chromium.picture(page, name);
                assertThat(Accessibility.violations(page)).as(name).isEmpty();
                page.setViewportSize(NARROW, 844);
                Chromium.picture(page, name + "-narrow");
                assertThat(Accessibility.violations(page)).as(name + " narrow").isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
                page.setViewportSize(1440, 900);
            }
        }
    }

    @Test
    void an_analyst_writes_a_rule_mends_what_is_wrong_and_submits_it() {
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("programmes");
            page.getByRole(AriaRole.LINK, named("Prince Rupert")).first().press("Enter");
            page.getByRole(AriaRole.BUTTON, named("Start a draft")).press("Enter");
            assertThat(page.getByLabel("What is it about?")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByText("A title has 1 to 120 characters.").first()).isVisible();
            page.keyboard().type("Heavy, or an aquarium");
            page.keyboard().press("Enter");

            var rule = new RuleWriter(page, texts, Locale.ENGLISH);
            rule.begin("Heavy, or an aquarium", "Lourd, ou un aquarium");
            rule.anyOfAnAquariumAndAWeightBetween("30000", "20000");
            var wrong = rule.findingOn("/when/parts/1");
            assertThat(wrong)
                    .hasText("Nothing lies between 30000 and 20000. Put the lower end first.");
            Chromium.picture(page, "draft-finding");
            page.getByRole(AriaRole.BUTTON, named("Simulate")).click();
            assertThat(page.getByText("The draft cannot run with an error in it.")).isVisible();

            rule.weightBetween("20000", "30000");
            assertThat(wrong).isHidden();
            rule.follows(40, "disposition.hold");
            rule.because(
                    "The cargo is heavy, or an aquarium.",
                    "Le fret est lourd, ou c’est un aquarium.");
            assertThat(page.locator(".e-sentence p").first())
                    .hasText(
                            "If (for some goods line, the goods description contains the word “aquarium”)"
                                    + " or the gross weight is between 20,000 kg and 30,000 kg inclusive,"
                                    + " then 40 points are added and the disposition is at least Hold.");
            assertThat(page.locator(".e-side .e-error, .e-side .e-todo")).hasCount(0);
            Chromium.picture(page, "draft-rule");
            assertThat(Accessibility.violations(page)).isEmpty();

            rule.submit("Heavy cargo and aquariums are held.");
            page.waitForURL(url -> url.contains("/versions/"));
            assertThat(page.getByText("Heavy cargo and aquariums are held.")).isVisible();
            assertThat(page.getByText("In review")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Run a simulation")).first())
                    .isVisible();
            Chromium.picture(page, "version-submitted");
        }
    }

    @Test
    void a_draft_is_run_as_it_stands() {
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("programmes/prince-rupert");
            page.getByRole(AriaRole.BUTTON, named("Start a draft")).click();
            page.getByLabel("What is it about?").fill("To be run");
            page.getByRole(AriaRole.BUTTON, named("Start").setExact(true)).click();
            page.getByRole(AriaRole.BUTTON, named("Simulate")).click();

            assertThat(page.getByRole(AriaRole.HEADING, named("New simulation"))).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("To be run"))).isVisible();
        }
    }

    @Test
    void of_many_versions_the_newest_are_shown_and_the_others_found() {
        var busy = busy("montreal");
        busy.withdrawn(60, DemoAnalyst.of(people));
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("programmes/montreal");
            var rows = page.getByRole(AriaRole.TABLE, named("Versions")).locator("tbody tr");
            assertThat(rows).hasCount(25);
            assertThat(rows.first()).containsText("Version 60");
            Chromium.picture(page, "programme-busy");

            page.getByRole(AriaRole.BUTTON, named("Show 25 more of 35")).press("Enter");
            assertThat(rows).hasCount(50);

            page.getByLabel("Filter").fill("attempt 60");
            assertThat(page.getByText("60 versions, 1 shown")).isVisible();
            assertThat(rows).hasCount(1);
            assertThat(rows.first()).containsText("Withdrawn: Superseded");
        }
    }

    @Test
    void a_long_list_of_rules_shows_the_one_that_is_open() {
        var draft = busy("montreal").draft(200, DemoAnalyst.of(people));
        try (var visitor = signedIn("en-CA", ColorScheme.DARK)) {
            var page = visitor.open("drafts/" + draft.id() + "/R-187");
            assertThat(page.locator("[data-rule='R-187']")).isInViewport();
            Chromium.picture(page, "draft-200-rules");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.getByRole(AriaRole.BUTTON, named("Rule").setExact(true)).click();
            page.waitForURL(url -> url.endsWith("/R-201"));
            assertThat(page.locator("[data-rule='R-201']")).isInViewport();
            page.setViewportSize(NARROW, 844);
            Chromium.picture(page, "draft-200-rules-narrow");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    @Test
    void an_unknown_programme_is_a_page_that_is_not_found() {
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("programmes/atlantis");
            assertThat(page.getByRole(AriaRole.HEADING, named("Page not found"))).isVisible();
        }
    }

    private Visitor signedIn(String locale, ColorScheme scheme) {
        return new Visitor(chromium, port, locale, scheme).signIn(accounts, "cbsa-analyst");
    }

    private BusyProgramme busy(String slug) {
        return new BusyProgramme(slug, programmes, drafts, versions, withdrawals);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
