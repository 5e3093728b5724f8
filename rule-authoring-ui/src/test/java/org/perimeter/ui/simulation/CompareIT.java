package org.perimeter.ui.simulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunRequest;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class CompareIT {
    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Drafts drafts;
    @Autowired private Runs runs;
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
    void two_runs_are_compared_down_to_one_consignment() {
        Run earlier = runs.of("prince-rupert").getLast();
        Run later = runOfTheDraftWithoutItsLastRule(earlier);
        try (var visitor = new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT)) {
            visitor.signIn(accounts, "cbp-analyst");
            var page = visitor.open("simulations");
            for (Run run : java.util.List.of(later, earlier)) {
                page.locator("tr")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.locator(
                                                        "a[href='simulations/" + run.id() + "']")))
                        .locator("vaadin-checkbox")
                        .click();
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare the two"))
                    .click();

            assertThat(heading(page, "From A to B")).isVisible();
            Chromium.picture(page, "comparison");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.locator(".p-matrix a:not(.p-same)").first().click();
            assertThat(page.locator(".p-matrix a[aria-current]")).isVisible();
            Chromium.picture(page, "comparison-cell");
            assertThat(Accessibility.violations(page)).isEmpty();

            page.locator("section table a[href*='/compare/']:not(.p-matrix a)").first().click();
            assertThat(heading(page, "Rules")).isVisible();
            assertThat(page.locator("tr.p-differs").first()).isVisible();
            Chromium.picture(page, "comparison-consignment");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private Run runOfTheDraftWithoutItsLastRule(Run earlier) {
        Policy before = runs.content(earlier).policy();
        var rules = new ArrayList<>(before.rules());
        rules.removeLast();
        rules.removeFirst();
        var policy =
                new Policy(
                        before.programme(),
                        before.scope(),
                        before.dispositions(),
                        before.bands(),
                        rules);
        Person analyst =
                people.all().stream()
                        .filter(person -> person.agency() == Agency.CBP && person.is(Role.ANALYST))
                        .findFirst()
                        .orElseThrow();
        var draft =
                drafts.start(new Beginning.Given(policy, "Two rules less"), analyst.id())
                        .orElseThrow();
        Run run =
                runs.start(
                                new RunRequest(
                                        new Subject.OfDraft(draft.id(), 1),
                                        earlier.dataSet(),
                                        earlier.inForceAt(),
                                        analyst.id()))
                        .orElseThrow();
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(run.id()), ended -> ended.state() instanceof RunState.Done);
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
