package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
///
/// Each construct is built once, every other one by mouse and the rest by keyboard; with `perimeter.builder.all` set to
/// `true`, as `./perimeter soak builder` does, each is built both ways.
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

    enum Way {
        MOUSE,
        KEYBOARD
    }

    static Stream<Construction> forMouse() {
        return everyOther(0);
    }

    static Stream<Construction> forKeyboard() {
        return everyOther(1);
    }

    private static Stream<Construction> everyOther(int first) {
        var all = Constructions.all().toList();
        return Boolean.getBoolean("perimeter.builder.all")
                ? all.stream()
                : IntStream.iterate(first, place -> place < all.size(), place -> place + 2)
                        .mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("forMouse")
    void each_construct_is_built_by_mouse(Construction construction) {
        build(construction, byMouse, Way.MOUSE);
    }

    @ParameterizedTest
    @MethodSource("forKeyboard")
    void each_construct_is_built_by_keyboard_alone(Construction construction) {
        build(construction, byKeyboard, Way.KEYBOARD);
    }

    private void build(Construction construction, Draft draft, Way way) {
        try {
            var hands = hands(way);
            hands.newRule();
            construction.steps().accept(hands);
            hands.save();
            assertSaves(draft, builder.rule(), construction.meant());
        } catch (AssertionError | RuntimeException wrong) {
            Chromium.picture(builder.page(), "builder-" + construction + "-" + way);
            builder.page().navigate("about:blank");
            throw wrong;
        }
    }

    private Hands hands(Way way) {
        return switch (way) {
            case MOUSE -> {
                onPageOf(byMouse);
                yield new Mouse(builder, new Texts());
            }
            case KEYBOARD -> {
                onPageOf(byKeyboard);
                yield new Keyboard(builder);
            }
        };
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

    /// The best round says what the product takes, whatever else the machine does; the median is published.
    @Test
    void five_hundred_rules_are_filtered_and_opened_within_a_second(TestReporter reporter) {
        var page = analyst.open("drafts/" + draft(500).id() + "/R-2");
        assertThat(page.locator("[data-rule='R-2']")).isVisible(BuilderPage.PATIENT);
        var watch = new Stopwatch(page);
        var found = new ArrayList<Long>();
        var opened = new ArrayList<Long>();
        for (var rule : List.of("R-487", "R-233", "R-101", "R-358", "R-499", "R-277", "R-150")) {
            builder.settle();
            found.add(
                    watch.untilFound(
                            rule,
                            () -> page.locator(".e-rules vaadin-text-field input").fill(rule)));
            builder.settle();
            opened.add(
                    watch.untilOpen(
                            rule, () -> page.locator("[data-rule='" + rule + "']").click()));
        }
        reporter.publishEntry("milliseconds to filter 500 rules", told(found));
        reporter.publishEntry("milliseconds to open one of 500 rules", told(opened));
        assertThat(Collections.min(found)).isLessThan(1_000);
        assertThat(Collections.min(opened)).isLessThan(1_000);
    }

    private static String told(List<Long> times) {
        return "median " + Stopwatch.median(times) + " of " + times;
    }

    @Test
    void a_rule_is_found_and_opened_by_keys() {
        hands(Way.KEYBOARD).newRule();
        var keys = builder.page().keyboard();
        keys.press("/");
        builder.settle();
        keys.type("R-2");
        keys.press("Enter");
        builder.page().waitForURL(url -> url.endsWith("/R-2"));
        keys.press("Control+a");
        keys.press("Delete");
        builder.settle();
        assertThat(builder.page().locator("[data-rule='R-1']")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void lines_are_moved_copied_and_removed_and_all_that_is_taken_back(Way way) {
        var hands = hands(way);
        hands.newRule();
        for (var field : List.of("goods[]", "notify[]")) {
            hands.add("/when");
            hands.find(field);
        }
        hands.run(RowCommand.UP, "/when/parts/1");
        assertLines("Notify party", "Goods line");
        hands.run(RowCommand.COPY, "/when/parts/0");
        hands.run(RowCommand.PASTE, "/when");
        assertLines("Notify party", "Goods line", "Notify party");
        hands.run(RowCommand.DUPLICATE, "/when/parts/1");
        assertLines("Notify party", "Goods line", "Goods line", "Notify party");
        hands.run(RowCommand.CUT, "/when/parts/0");
        assertLines("Goods line", "Goods line", "Notify party");
        hands.undo();
        hands.undo();
        assertLines("Notify party", "Goods line", "Notify party");
        hands.redo();
        assertLines("Notify party", "Goods line", "Goods line", "Notify party");
    }

    private void assertLines(String... fields) {
        var lines = builder.page().locator(".c-head:not([data-node='/when'])");
        assertThat(lines).containsText(fields);
    }

    @Test
    void fields_are_found_by_what_they_mean_and_lists_tell_how_much_they_hold() {
        var hands = hands(Way.KEYBOARD);
        hands.newRule();
        hands.add("/when");
        builder.page().keyboard().type("weighed left port");
        assertThat(builder.option("onward.gateWeight"))
                .containsText("Weight of the cargo as weighed when it left the port");
        hands.find("port.loading");
        hands.choose("Test", "is on the list");
        builder.page().keyboard().type("elevated-p");
        assertThat(builder.option("elevated-ports")).containsText("Values · 2 entries");
    }

    private void assertSaves(Draft draft, String rule, Condition expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(json(saved(draft.id(), rule))).isEqualTo(json(expected)));
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
