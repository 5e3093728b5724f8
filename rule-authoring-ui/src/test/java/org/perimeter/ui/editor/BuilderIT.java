package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.DemoAnalyst;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.perimeter.ui.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Rules written in a real browser, and what the draft then holds.
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuilderIT {
    private final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Programmes programmes;
    @Autowired private People people;
    @Autowired private Drafts drafts;

    private Visitor analyst;
    private BuilderPage builder;
    private Draft byMouse;
    private Draft byKeyboard;

    @BeforeAll
    void signIn() {
        analyst =
                new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)
                        .signIn(accounts, "cbsa-analyst");
        builder = new BuilderPage(analyst.page());
        byMouse = draft(2);
        byKeyboard = draft(2);
    }

    @AfterAll
    void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Constructions#all")
    void each_construct_is_built_by_mouse(Construction construction) {
        build(construction, byMouse, new Mouse(builder, new Texts()));
    }

    @ParameterizedTest
    @MethodSource("org.perimeter.ui.editor.Constructions#all")
    void each_construct_is_built_by_keyboard_alone(Construction construction) {
        build(construction, byKeyboard, new Keyboard(builder));
    }

    private void build(Construction construction, Draft draft, Hands hands) {
        onPageOf(draft);
        hands.newRule();
        construction.steps().accept(hands);
        hands.save();
        assertSaves(draft, builder.rule(), construction.meant());
    }

    /// The page stays as it is from one test to the next.
    private void onPageOf(Draft draft) {
        if (!builder.page().url().contains(draft.id().toString())) {
            analyst.open("drafts/" + draft.id());
            assertThat(builder.page().locator("[data-rule='R-2']")).isVisible();
            builder.settle();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void each_construct_open_is_accessible(ColorScheme scheme) {
        var draft = draft(2, new AllOf(Samples.conditions().toList()));
        var page = analyst.open("drafts/" + draft.id() + "/R-2");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.locator(".e-json vaadin-details-summary").click();
            for (var node : List.of("9", "10", "12", "14", "15", "16", "17", "24/left")) {
                page.locator("[data-node='/when/parts/" + node + "']").click();
                assertThat(page.locator(".c-editor:visible")).isVisible();
                assertThat(Accessibility.violations(page)).as(node).isEmpty();
            }
            Chromium.picture(page, "builder-constructs-" + scheme);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    @Test
    void five_hundred_rules_are_filtered_and_opened(TestReporter reporter) {
        var draft = draft(500);
            var page = analyst.open("drafts/" + draft.id() + "/R-2");
            assertThat(page.locator("[data-rule='R-2']")).isVisible();
            var began = System.nanoTime();
            page.locator(".e-rules vaadin-text-field input").fill("R-487");
            page.locator("[data-rule='R-2']").waitFor(hidden());
            assertThat(page.locator("[data-rule='R-487']")).isVisible();
            reporter.publishEntry("milliseconds to filter 500 rules", since(began));
            began = System.nanoTime();
            page.locator("[data-rule='R-487']").click();
            page.waitForURL(url -> url.endsWith("/R-487"));
            assertThat(page.locator(".e-head h2")).hasText("R-487");
            reporter.publishEntry("milliseconds to open one of 500 rules", since(began));
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static String since(long began) {
        return Long.toString((System.nanoTime() - began) / 1_000_000);
    }

    private void assertSaves(Draft draft, String rule, Condition expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(json(saved(draft.id(), rule))).isEqualTo(json(expected)));
    }

    private Condition saved(DraftId draft, String rule) {
        var policy = drafts.find(draft).orElseThrow().newest().policy();
        return PolicyEdit.rule(policy, rule).orElseThrow().when();
    }

    private static String json(Condition condition) {
        return new Clip.OfCondition(condition).json();
    }

    private Draft draft(int rules) {
        return draft(rules, ConditionTree.EMPTY);
    }

    private Draft draft(int rules, Condition second) {
        var blank = programmes.get("montreal").blankPolicy();
        var all =
                IntStream.rangeClosed(1, rules)
                        .mapToObj(number ->
                                RuleEdit.id(PolicyEdit.blank(blank, "CBSA"), "R-" + number))
                        .map(rule -> rule.id().equals("R-2") ? RuleEdit.when(rule, second) : rule)
                        .toList();
        Policy policy = PolicyEdit.withRules(blank, all);
        return drafts.start(new Beginning.Given(policy, rules + " rules"), DemoAnalyst.of(people))
                .orElseThrow();
    }

}
