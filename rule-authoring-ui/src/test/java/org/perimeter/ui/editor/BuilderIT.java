package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Deviates;
import org.perimeter.engine.rule.Condition.Elapsed;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shared;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Of;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Programmes;
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

/// Rules written in a real browser, and what the draft then holds.
@WholeApplication
class BuilderIT {
    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Programmes programmes;
    @Autowired private People people;
    @Autowired private Drafts drafts;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void tests_of_several_fields_are_written_by_keyboard_alone() {
        var draft = draft(2);
        try (var visitor = signedIn(ColorScheme.LIGHT)) {
            var keys = new Keys(visitor.open("drafts/" + draft.id() + "/R-2"));
            keys.begin("/when", "compare amounts", "Compare amounts");
            keys.pick("grossWeight", "grossWeight");
            keys.escapeTo("/when/parts/0/left");
            keys.press("ArrowDown", "Enter");
            keys.write("1500");
            keys.begin("/when", "tolerance", "Beyond a tolerance");
            keys.pick("onward.gateWeight", "onward.gateWeight");
            keys.escapeTo("/when/parts/1/amount");
            keys.press("ArrowDown", "Enter");
            keys.pick("grossWeight", "grossWeight");
            keys.begin("/when", "time between", "Time between two instants");
            keys.pick("filing.sentAt", "filing.sentAt");
            keys.press("Tab");
            keys.pick("filing.loadingAt", "filing.loadingAt");
            keys.begin("/when", "value in common", "Value in common");
            keys.pick("containers[].number", "containers[].number");
            keys.begin("/when", "rules that fired", "Rules that fired");
            keys.pick("R-1", "R-1");
            assertSaves(
                    draft,
                    new AllOf(
                            List.of(
                                    new Amounts(
                                            new Of("grossWeight"),
                                            Comparison.GREATER,
                                            new Constant("1500")),
                                    new Deviates(
                                            new Of("onward.gateWeight"),
                                            Side.MORE,
                                            new Of("grossWeight"),
                                            "5",
                                            null),
                                    new Elapsed(
                                            "filing.sentAt",
                                            "filing.loadingAt",
                                            Comparison.LESS,
                                            "24",
                                            Unit.HOURS),
                                    new Shared("containers[].number", "containers[].number"),
                                    new Fired(Quantifier.SOME, List.of("R-1")))));
            Chromium.picture(visitor.page(), "builder-keyboard");
        }
    }

    @Test
    void a_list_is_chosen_by_mouse() {
        var draft = draft(2);
        try (var visitor = signedIn(ColorScheme.DARK)) {
            var page = visitor.open("drafts/" + draft.id() + "/R-2");
            add(page, "/when", "Condition");
            option(page, "port.loading", "port.loading");
            page.locator(".c-editor vaadin-select").first().click();
            page.getByRole(AriaRole.OPTION, exactly("is on the list")).click();
            assertThat(page.locator(".c-editor:visible vaadin-combo-box:visible")).hasCount(2);
            option(page, "elevated-ports", "elevated-ports");
            assertSaves(draft, new AllOf(List.of(new InList("port.loading", "elevated-ports"))));
            Chromium.picture(page, "builder-mouse");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void each_construct_open_is_accessible(ColorScheme scheme) {
        var draft = draft(2, new AllOf(Samples.conditions().toList()));
        try (var visitor = signedIn(scheme)) {
            var page = visitor.open("drafts/" + draft.id() + "/R-2");
            page.locator(".e-json vaadin-details-summary").click();
            for (var node : List.of("9", "10", "12", "14", "15", "16", "17", "24/left")) {
                page.locator("[data-node='/when/parts/" + node + "']").click();
                assertThat(page.locator(".c-editor:visible")).isVisible();
                assertThat(Accessibility.violations(page)).as(node).isEmpty();
            }
            Chromium.picture(page, "builder-constructs-" + scheme);
        }
    }

    @Test
    void five_hundred_rules_are_filtered_and_opened(TestReporter reporter) {
        var draft = draft(500);
        try (var visitor = signedIn(ColorScheme.LIGHT)) {
            var page = visitor.open("drafts/" + draft.id() + "/R-2");
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
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static String since(long began) {
        return Long.toString((System.nanoTime() - began) / 1_000_000);
    }

    private void assertSaves(Draft draft, Condition expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(saved(draft)).isEqualTo(expected));
    }

    private Condition saved(Draft draft) {
        var policy = drafts.find(draft.id()).orElseThrow().newest().policy();
        return PolicyEdit.rule(policy, "R-2").orElseThrow().when();
    }

    private static void add(Page page, String node, String button) {
        page.locator(".c-head[data-node='" + node + "']")
                .locator("xpath=..")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .click();
    }

    private static void option(Page page, String typed, String option) {
        var box = page.locator(".c-editor:visible vaadin-combo-box:visible input");
        box.last().fill(typed);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
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

    private Visitor signedIn(ColorScheme scheme) {
        return new Visitor(chromium, port, "en-CA", scheme).signIn(accounts, "cbsa-analyst");
    }

    /// A person’s hands on the keyboard, and nothing else.
    private record Keys(Page page) {
        /// From a line of the condition: a new one below or inside, about what is searched for.
        void begin(String line, String typed, String option) {
            page.waitForCondition(() -> {
                page.keyboard().press("Escape");
                return lineHasFocus() || page.locator(".c-editor:visible").count() == 0;
            });
            page.locator(".c-head[data-node='" + line + "']").focus();
            press("a");
            assertThat(page.locator(".c-editor:visible vaadin-combo-box input").first())
                    .isFocused();
            pick(typed, option);
            assertThat(page.locator(".c-head[aria-expanded='true']"))
                    .not()
                    .hasText("Choose a field …");
        }

        private boolean lineHasFocus() {
            return page.locator(".c-head:focus").count() == 1;
        }

        void press(String... keys) {
            for (var key : keys) {
                page.keyboard().press(key);
            }
        }

        /// Types into the box that has the focus, walks to the option, and takes it.
        void pick(String typed, String option) {
            page.waitForCondition(() -> page.locator("input:focus").count() == 1);
            page.keyboard().type(typed);
            var wanted =
                    page.getByRole(AriaRole.OPTION)
                            .filter(new Locator.FilterOptions().setHasText(option))
                            .first();
            assertThat(wanted).isVisible();
            page.waitForCondition(() -> {
                if (wanted.getAttribute("focused") != null) {
                    return true;
                }
                press("ArrowDown");
                return wanted.getAttribute("focused") != null;
            });
            press("Enter");
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        }

        void escapeTo(String line) {
            page.waitForCondition(() -> {
                press("Escape");
                return page.locator(".c-head[data-node='" + line + "']:focus").count() == 1;
            });
        }

        void write(String text) {
            page.waitForCondition(() -> page.locator("input:focus").count() == 1);
            page.keyboard().type(text);
            press("Tab");
        }
    }
}
