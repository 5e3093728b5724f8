package org.perimeter.ui.trial;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.Saving;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.People;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.DemoAnalyst;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A programme's settings from the draft to the approval.
@WholeApplication
class SettingsPagesIT {
    /// Reading the population the first time, or a run to its end.
    private static final double LONG = 60_000;

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Drafts drafts;
    @Autowired private DraftSettings settings;
    @Autowired private Versions versions;
    @Autowired private People people;
    @Autowired private Archive archive;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void what_must_be_caught_stops_a_submission_and_other_data_an_approval() {
        DataSet agreed = stored("agreed", "An agreed week", "Une semaine convenue");
        stored("other", "Another week", "Une autre semaine");
        Draft draft = draft();
        VersionId version;
        try (var analyst = signedIn("cbsa-analyst")) {
            Page page = analyst.open("drafts/" + draft.id());
            var panel = page.locator(".t-settings");
            assertThat(panel).containsText("All 2 events are caught");
            panel.locator("vaadin-select").first().click();
            page.locator("vaadin-select-item").filter(containing("An agreed week")).click();
            assertThat(panel).containsText("The baseline is kept with the draft.");
            assertThat(settings.of(draft.id()).baseline()).isEqualTo(new Hash(agreed.hash()));
            Chromium.picture(page, "settings");
            assertThat(Accessibility.violations(page)).isEmpty();

            analyst.open("drafts/" + draft.id() + "/R-13");
            assertThat(page.locator(".t-hits")).isVisible(new IsVisibleOptions().setTimeout(LONG));
            page.locator(".t-examples button").first().click();
            button(page, "Must be caught").click();
            assertThat(page.locator(".t-single [role=status]"))
                    .containsText("must be caught: at least Examine");

            save(draft, 1, without("R-13", draft.policy()));
            analyst.open("drafts/" + draft.id());
            assertThat(panel).containsText("1 of 3 missed");
            Chromium.picture(page, "settings-missed");
            assertThat(Accessibility.violations(page)).isEmpty();
            submit(page);
            assertThat(page.locator("vaadin-dialog"))
                    .containsText("One must-catch event is missed");
            Chromium.picture(page, "settings-submit-missed");
            button(page, "Cancel").click();

            save(draft, 2, draft.policy());
            analyst.open("drafts/" + draft.id());
            assertThat(panel).containsText("All 3 events are caught");
            submit(page);
            page.waitForURL(url -> url.contains("/versions/"));
            assertThat(page.locator(".p-review")).containsText("An agreed week");
            assertThat(page.locator("ins").filter(containing(agreed.hash()))).isVisible();
            version = VersionId.of(page.url().substring(page.url().lastIndexOf('/') + 1));

            runOver(page, "Another week");
            assertThat(page.locator(".p-results")).containsText("Over other data");
            attach(page);
        }
        refusedFor(version, "No attached simulation ran over the agreed baseline");
        try (var analyst = signedIn("cbsa-analyst")) {
            Page page = analyst.open("versions/" + version);
            assertThat(page.locator(".p-review"))
                    .containsText("No attached simulation ran over it");
            Chromium.picture(page, "settings-other-data");
            assertThat(Accessibility.violations(page)).isEmpty();
            analyst.open("simulations/new?version=" + version);
            assertThat(page.locator("vaadin-radio-button[checked]"))
                    .containsText("agreed baseline");
            Chromium.picture(page, "settings-new-run");
            assertThat(Accessibility.violations(page)).isEmpty();
            button(page, "Start").click();
            attach(page);
            analyst.open("versions/" + version);
            assertThat(page.locator(".p-review")).containsText("The simulation ran over it");
            Chromium.picture(page, "settings-caught");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
        try (var approver = signedIn("cbsa-approver")) {
            Page page = approver.open("versions/" + version);
            page.getByRole(AriaRole.BUTTON, named("Approve")).first().click();
            assertThat(page.locator("perimeter-key-pad")).isVisible();
        }
        assertThat(versions.get(version).agreed().mustCatch()).isEqualTo(3);
    }

    @Test
    void on_a_narrow_dark_screen_in_french_the_settings_read_as_well() {
        try (var visitor = new Visitor(chromium, port, "fr-CA", ColorScheme.DARK)) {
            visitor.signIn(accounts, "cbsa-analyst");
            visitor.page().setViewportSize(420, 900);
            Page page = visitor.open("drafts/" + draft().id());
            var panel = page.locator(".t-settings");
            assertThat(panel).containsText("Les 2 événements sont décelés");
            panel.scrollIntoViewIfNeeded();
            Chromium.picture(page, "settings-narrow-fr");
            assertThat(Accessibility.violations(page)).isEmpty();
            var released = versions.of("prince-rupert").getLast();
            visitor.open("versions/" + released.id());
            assertThat(page.locator(".p-review")).containsText("La simulation a porté sur elles");
            Chromium.picture(page, "settings-version-narrow-fr");
            assertThat(Accessibility.violations(page)).isEmpty();
        }
    }

    private void refusedFor(VersionId version, String reason) {
        try (var approver = signedIn("cbsa-approver")) {
            Page page = approver.open("versions/" + version);
            assertThat(page.getByText(reason).first()).isVisible();
            Chromium.picture(page, "settings-refused");
        }
    }

    private void runOver(Page page, String dataSet) {
        page.getByRole(AriaRole.LINK, named("Run a simulation")).first().click();
        page.locator("vaadin-radio-button").filter(containing(dataSet)).click();
        button(page, "Start").click();
        assertThat(attaching(page)).isVisible(new IsVisibleOptions().setTimeout(LONG));
    }

    private static void attach(Page page) {
        assertThat(attaching(page)).isVisible(new IsVisibleOptions().setTimeout(LONG));
        attaching(page).click();
        assertThat(page.getByText("The run is attached.").first()).isVisible();
    }

    private static Locator attaching(Page page) {
        return page.getByRole(AriaRole.BUTTON, named("Attach to"));
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Submit")).first().click();
        var dialog = page.locator("vaadin-dialog");
        dialog.getByLabel("What changes, and why").fill("To try settings");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
    }

    private Draft draft() {
        return drafts.start(
                        new Beginning.Given(DemoPolicy.princeRupert(), "To try settings"),
                        DemoAnalyst.of(people))
                .orElseThrow();
    }

    private void save(Draft draft, int revision, Policy policy) {
        assertThat(drafts.save(draft.id(), revision, policy, DemoAnalyst.of(people)))
                .isInstanceOf(Saving.Saved.class);
    }

    private static Policy without(String rule, Policy policy) {
        return new Policy(
                policy.programme(),
                policy.scope(),
                policy.dispositions(),
                policy.bands(),
                policy.rules().stream().filter(one -> !one.id().equals(rule)).toList());
    }

    /// Of years ago, so that rules are still tried on the demonstration's year.
    private DataSet stored(String id, String en, String fr) {
        var history =
                new PrinceRupertHistory(id.hashCode(), 300, Instant.parse("2020-01-01T00:00:00Z"));
        return archive.store(
                new DataSet.Description(id, "prince-rupert", new Bilingual(en, fr), true),
                IntStream.range(0, 300).mapToObj(history::row).iterator());
    }

    private Visitor signedIn(String name) {
        return new Visitor(chromium, port, "en-CA", ColorScheme.LIGHT).signIn(accounts, name);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
