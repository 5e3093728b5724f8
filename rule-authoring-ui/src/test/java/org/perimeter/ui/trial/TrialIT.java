package org.perimeter.ui.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.population.Populations;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
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
    @Autowired private Archive archive;
    @Autowired private Populations populations;

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
    void an_example_stops_a_submission_that_would_change_it_until_that_is_accepted() {
        try (var visitor = new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            var draft = draft();
            var page = visitor.open("drafts/" + draft.id() + "/R-18");
            assertThat(hits(page)).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            page.locator(".t-examples button").first().click();
            page.getByRole(AriaRole.BUTTON, named("Keep as example")).click();
            var kept = page.locator(".t-kept");
            assertThat(kept).containsText("The example comes out as expected");
            assertThat(Accessibility.violations(page)).isEmpty();

            drafts.save(draft.id(), 1, without("R-18", draft.policy()), DemoAnalyst.of(people));
            visitor.open("drafts/" + draft.id());
            assertThat(kept).containsText("1 of 1 come out otherwise");
            assertThat(kept).containsText("fires no more: R-18");
            Chromium.picture(page, "trial-red");
            assertThat(Accessibility.violations(page)).isEmpty();
            submit(page);
            assertThat(page.locator("vaadin-dialog")).containsText("fires no more: R-18");
            Chromium.picture(page, "submit-red");
            page.getByRole(AriaRole.BUTTON, named("Cancel")).click();

            page.getByRole(AriaRole.BUTTON, named("Accept the new outcome of")).click();
            assertThat(kept).containsText("The example comes out as expected");
            submit(page);
            page.waitForURL(url -> url.contains("/versions/"));
        }
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Submit")).first().click();
        var dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("What changes, and why").fill("To try examples");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
    }

    private static Policy without(String rule, Policy policy) {
        return new Policy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                policy.bands(),
                policy.rules().stream().filter(one -> !one.id().equals(rule)).toList());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
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

    @Test
    void what_would_make_the_rule_fire_names_the_elements_that_are_lacking_in_french() {
        try (var visitor = new Visitor(chromium, port, "fr-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            var page = visitor.open("drafts/" + draft(manyOfAKind()).id() + "/R-01");
            assertThat(hits(page)).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            page.locator(".t-single vaadin-combo-box input").click();
            page.locator("vaadin-combo-box-item").first().click();
            var nearest = page.locator(".t-tests li").last();
            assertThat(nearest).containsText("Se déclencherait");
            assertThat(nearest).containsText("changements");
            assertThat(nearest).containsText("ligne de marchandises en plus");
            Chromium.picture(page, "trial-nearest-fr");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    /// No consignment has forty lines of goods of no declared origin.
    private static Policy manyOfAKind() {
        var demo = DemoPolicy.princeRupert();
        var rule = demo.rules().getFirst();
        var forty =
                new Condition.Quantified(
                        new Condition.Quantifier(Condition.Quantifier.Kind.AT_LEAST, 40),
                        "goods[]",
                        new Condition.Missing("goods[].origin"));
        return new Policy(
                demo.programme(),
                demo.scope(),
                demo.dispositions(),
                demo.bands(),
                List.of(
                        new Rule(
                                "R-01",
                                rule.title(),
                                forty,
                                rule.effects(),
                                rule.reasonCode(),
                                rule.reason(),
                                rule.governance())));
    }

    /// The past is held back until the test lets it go.
    @Test
    void what_takes_long_is_cancelled_and_begun_again_by_keyboard() {
        var set = stored();
        var held = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        LongConsumer hold =
                _ -> {
                    held.countDown();
                    await(released);
                };
        var reading = Thread.ofVirtual().start(() -> populations.of(set, hold));
        await(held);
        try (var visitor = new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbsa-analyst");
            var policy = RuleCatalogue.policy("pact");
            var rule = policy.rules().getFirst().id();
            var page = visitor.open("drafts/" + draft(policy).id() + "/" + rule);
            var cancel = page.locator(".t-work vaadin-button");
            assertThat(cancel).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            assertThat(page.locator(".t-work")).containsText("Reading the consignments");
            Chromium.picture(page, "trial-busy");
            assertThat(Accessibility.violations(page)).isEmpty();

            tabTo(page, cancel);
            page.keyboard().press("Enter");
            var again = page.locator(".t-body vaadin-button");
            assertThat(again).isFocused();
            assertThat(cancel).isHidden();
            Chromium.picture(page, "trial-cancelled");

            page.keyboard().press("Enter");
            assertThat(cancel).isVisible();
            tabTo(page, cancel);
            released.countDown();
            assertThat(hits(page)).isVisible(new IsVisibleOptions().setTimeout(FIRST));
            assertThat(page.locator(".t-impact h2")).isFocused();
        } finally {
            released.countDown();
            reading.interrupt();
        }
    }

    private static void tabTo(Page page, Locator target) {
        page.waitForCondition(() -> {
            page.keyboard().press("Tab");
            return (Boolean) target.evaluate("element => element === document.activeElement");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private DataSet stored() {
        var history = new PrinceRupertHistory(3, 2_000, Instant.parse("2025-01-01T00:00:00Z"));
        return archive.store(
                new DataSet.Description("held", "pact", new Bilingual("Held back", "Retenu"), true),
                IntStream.range(0, 2_000).mapToObj(history::row).iterator());
    }

    private Draft draft() {
        return draft(DemoPolicy.princeRupert());
    }

    private Draft draft(Policy policy) {
        var analyst = DemoAnalyst.of(people);
        return drafts.start(new Beginning.Given(policy, "To try rules"), analyst).orElseThrow();
    }

    private static Locator hits(Page page) {
        return page.locator(".t-hits");
    }
}
