package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

/// An analyst of each agency in the same draft at the same time, each in a browser of their own.
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Chromium chromium = new Chromium();

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Programmes programmes;
    @Autowired private People people;
    @Autowired private Drafts drafts;

    private Visitor canada;
    private Visitor states;
    private Draft draft;

    @BeforeAll
    void sign_in() {
        canada =
                new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)
                        .signIn(accounts, "cbsa-analyst");
        states =
                new Visitor(chromium, port, "en-CA", ColorScheme.DARK)
                        .signIn(accounts, "cbp-analyst");
    }

    @AfterAll
    void quit() {
        chromium.close();
    }

    @BeforeEach
    void a_draft_of_two_rules() {
        Policy blank = programmes.get("prince-rupert").blankPolicy();
        var rules =
                IntStream.rangeClosed(1, 2)
                        .mapToObj(number ->
                                RuleEdit.id(PolicyEdit.blank(blank, "CBSA"), "R-" + number))
                        .toList();
        draft =
                drafts.start(
                                new Beginning.Given(PolicyEdit.withRules(blank, rules), "Together"),
                                DemoAnalyst.of(people))
                        .orElseThrow();
    }

    @Test
    void edits_of_different_rules_merge_by_themselves() {
        Page left = open(canada, "R-1");
        Page right = open(states, "R-2");
        title(left, "Vague goods");
        saved("R-1", "Vague goods");
        title(right, "Late filing");
        saved("R-2", "Late filing");

        assertThat(titles()).containsExactly("Vague goods", "Late filing");
        assertThat(right.locator("[data-rule='R-1']")).containsText("Vague goods");
        assertThat(drafts.lateSaves(draft.id())).hasSize(1);
    }

    @Test
    void a_clash_on_one_rule_shows_both_sides_and_who_until_somebody_chooses() {
        Page left = open(canada, "R-1");
        Page right = open(states, "R-1");
        title(left, "Vague goods");
        saved("R-1", "Vague goods");
        title(right, "Goods without a name");

        Locator clash = right.locator(".e-conflict");
        assertThat(clash).containsText("both changed R-1");
        assertThat(clash).containsText("(CBSA)");
        assertThat(clash).containsText("Vague goods");
        assertThat(clash).containsText("Goods without a name");
        Chromium.picture(right, "together-clash");
        assertThat(Accessibility.violations(right)).isEmpty();
        assertThat(titles()).startsWith("Vague goods");

        clash.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep mine"))
                .click();
        saved("R-1", "Goods without a name");
        assertThat(clash).isHidden();
    }

    private Page open(Visitor visitor, String rule) {
        Page page = visitor.open("drafts/" + draft.id() + "/" + rule);
        assertThat(page.locator("[data-rule='" + rule + "']")).isVisible(BuilderPage.PATIENT);
        new BuilderPage(page).settle();
        return page;
    }

    private static void title(Page page, String words) {
        Locator field = page.getByLabel("Title, English");
        field.fill(words);
        field.press("Tab");
    }

    private void saved(String rule, String title) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        PolicyEdit.rule(drafts.get(draft.id()).policy(), rule)
                                                .orElseThrow()
                                                .title()
                                                .en())
                                .isEqualTo(title));
    }

    private List<String> titles() {
        return drafts.get(draft.id()).policy().rules().stream()
                .map(rule -> rule.title().en())
                .toList();
    }
}
