package org.perimeter.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.browser.WithoutMouse.enter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One rule from an empty line to decisions, by people of two agencies in their browsers, in both languages.
@WholeApplication
class JourneyIT {
    /// Milliseconds, for what computes on purpose: a run over a year, a stretched passphrase.
    private static final double LONG = 120_000;

    /// Out of every other rule’s way.
    private static final String CONSIGNMENT =
            """
            {"bill": {"number": "JOURNEY1"},
             "grossWeight": "12000",
             "goods": [{"description": "glass aquarium tanks"}]}
            """;

    private static final String REASON_EN = "The shipment is heavy, or carries an aquarium.";
    private static final String REASON_FR = "L’envoi est lourd ou contient un aquarium.";

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Texts texts;
    @Autowired private Versions versions;
    @Autowired private Releases releases;
    @Autowired private Runs runs;

    @Value("${perimeter.data-dir}")
    private Path data;

    private Locale locale;
    private ColorScheme scheme;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT,R-901", "fr-CA,DARK,R-902"})
    void a_rule_goes_from_an_empty_line_to_decisions(
            String language, ColorScheme scheme, String rule) throws Exception {
        this.locale = Locale.forLanguageTag(language);
        this.scheme = scheme;
        PublishedRelease before = releases.current("prince-rupert").orElseThrow();

        Version version;
        try (var analyst = signedIn("cbsa-analyst")) {
            Page page = analyst.page();
            start(analyst, page);
            write(page, rule);
            version = submit(page);
            simulate(page, version);
            compare(analyst, page, before, version);
        }
        approve("cbsa-approver", version);
        approve("cbp-approver", version);
        publish("cbp-approver", version, before.sequence() + 1);

        PublishedRelease after = releases.current("prince-rupert").orElseThrow();
        assertThat(after.version()).isEqualTo(version.id());
        assertThat(after.sequence()).isGreaterThan(before.sequence());
        score(rule, after);
        audit(after);
    }

    /// An auditor finds the release in the trail, where each step has words.
    private void audit(PublishedRelease release) {
        try (var auditor = signedIn("cbp-auditor")) {
            Page page = auditor.open("audit");
            var steps = page.locator(".p-page table").last().locator("td:nth-child(4)");
            assertThat(steps.first()).isVisible();
            assertThat(steps.allTextContents()).noneMatch(step -> step.matches("[a-z]+(-[a-z]+)*"));
            picture(page, "audit");
            page.getByLabel(text("audit.column.subject")).fill(release.subject());
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("subject="));
            assertThat(page.locator(".p-page table").last().locator("tbody tr")).hasCount(1);
            page.getByRole(AriaRole.LINK, named(release.subject())).click();
            page.waitForURL(address -> address.endsWith("versions/" + release.version()));
        }
    }

    /// From the start page to the empty draft.
    private void start(Visitor analyst, Page page) {
        analyst.open("programmes");
        picture(page, "programmes");
        page.getByRole(AriaRole.LINK, named("Prince Rupert")).first().click();
        button(page, "programme.start").click();
        page.getByLabel(text("programme.start.name")).fill("Heavy, or an aquarium");
        picture(page, "programme");
        button(page, "programme.start.do").click();
        assertThat(button(page, "editor.submit")).isVisible();
    }

    /// Some goods line says aquarium, or the weight is high: 40 points and at least HOLD.
    private void write(Page page, String id) {
        var rule = new RuleWriter(page, texts, locale);
        rule.begin("Heavy, or an aquarium", "Lourd, ou un aquarium");
        rule.name(id);
        rule.anyOfAnAquariumAndAWeightBetween("26000", "99000");
        rule.follows(40, "disposition.hold");
        rule.because(REASON_EN, REASON_FR);
        picture(page, "draft");
    }

    private Version submit(Page page) {
        new RuleWriter(page, texts, locale).submit("Heavy shipments and aquariums are held.");
        page.waitForURL(url -> url.contains("/versions/"));
        assertThat(page.locator("ins").first()).isVisible();
        picture(page, "version");
        String id = page.url().substring(page.url().lastIndexOf('/') + 1);
        return versions.get(VersionId.of(id));
    }

    /// Over the demonstration's year, and attached to the version as its evidence; by keyboard alone.
    private void simulate(Page page, Version version) {
        enter(page, page.getByRole(AriaRole.LINK, named(text("review.remedy.simulate"))).first());
        picture(page, "new-simulation");
        enter(page, button(page, "simulation.start"));
        var attach = text("simulation.attach", text("review.version", version.number()));
        var ready = page.getByRole(AriaRole.BUTTON, named(attach));
        assertThat(ready).isVisible(new IsVisibleOptions().setTimeout(LONG));
        picture(page, "run");
        enter(page, ready);
        assertThat(page.getByText(text("simulation.attached"))).isVisible();
    }

    /// With the newest run of the version that is released.
    private void compare(Visitor analyst, Page page, PublishedRelease before, Version version) {
        Run a = run(before.version());
        Run b = run(version.id());
        analyst.open("simulations");
        for (Run run : List.of(a, b)) {
            page.locator("tr")
                    .filter(
                            new Locator.FilterOptions()
                                    .setHas(page.locator("a[href='simulations/" + run.id() + "']")))
                    .locator("vaadin-checkbox")
                    .click();
        }
        button(page, "simulation.compare").click();
        assertThat(page.locator(".p-matrix")).isVisible(new IsVisibleOptions().setTimeout(LONG));
        picture(page, "comparison");
        page.locator(".p-matrix a:not(.p-same)").first().click();
        page.locator("section table a[href*='/compare/']:not(.p-matrix a)").first().click();
        assertThat(page.locator("tr.p-differs").first()).isVisible();
        picture(page, "consignment");
    }

    private Run run(VersionId version) {
        return runs.of("prince-rupert").stream()
                .filter(run -> run.subject().equals(new Subject.OfVersion(version)))
                .filter(run -> run.state() instanceof RunState.Done)
                .findFirst()
                .orElseThrow();
    }

    private void approve(String approver, Version version) {
        try (var visitor = signedIn(approver)) {
            Page page = visitor.open("versions/" + version.id());
            String agency = approver.substring(0, approver.indexOf('-')).toUpperCase(Locale.ROOT);
            String hash = version.contentHash().brief();
            page.getByRole(AriaRole.BUTTON, named(text("review.approve", agency, hash))).click();
            picture(page, "approve-" + agency);
            sign(page, approver);
            var done = page.getByText(text("review.approve.done", agency, hash));
            assertThat(done).isVisible(new IsVisibleOptions().setTimeout(LONG));
        }
    }

    private void publish(String approver, Version version, long sequence) {
        try (var visitor = signedIn(approver)) {
            Page page = visitor.open("versions/" + version.id());
            button(page, "review.publish").click();
            picture(page, "publish");
            sign(page, approver);
            assertThat(page.getByText(text("review.stage.released", sequence)).first())
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
            picture(page, "published");
        }
    }

    private void sign(Page page, String approver) {
        var pad = page.locator("perimeter-key-pad");
        pad.locator("input[type=password]").fill(account(approver).passphrase());
        pad.getByRole(AriaRole.BUTTON).click();
    }

    /// A client sends a consignment that only the new rule catches; an officer looks its decision up.
    private void score(String rule, PublishedRelease release) throws Exception {
        var client = new Client(port, data);
        var decision = client.decide(CONSIGNMENT);
        assertThat(decision.at("/release/sequence").asLong()).isEqualTo(release.sequence());
        assertThat(decision.at("/hits"))
                .anySatisfy(hit -> assertThat(hit.get("ruleId").asString()).isEqualTo(rule));
        assertThat(decision.get("disposition").asString()).isEqualTo("HOLD");
        assertThat(client.health("auditAnchors").get("CBP").asString())
                .as("the head that is anchored with an agency")
                .matches("[0-9]+ at .+Z");
        try (var officer = signedIn("cbsa-officer")) {
            Page page = officer.open("decisions/" + decision.get("decisionId").asString());
            assertThat(
                            page.getByText(
                                            locale.getLanguage().equals("fr")
                                                    ? REASON_FR
                                                    : REASON_EN)
                                    .first())
                    .isVisible();
            explained(page);
            picture(page, "decision");
            officer.open("decisions");
            assertThat(page.getByRole(AriaRole.LINK, named("JOURNEY1")).first()).isVisible();
            picture(page, "decisions");
        }
    }

    /// The officer asks why a rule had no part in it, by keyboard and again by the address, and has it decided once more.
    private void explained(Page page) {
        var choice = page.locator("vaadin-combo-box input");
        choice.pressSequentially("R-1");
        assertThat(page.locator("vaadin-combo-box-item").first()).containsText("R-1");
        choice.press("ArrowDown");
        choice.press("Enter");
        page.waitForURL(address -> address.contains("?rule="));
        String asked = choice.inputValue();
        page.reload();
        assertThat(page.locator("vaadin-combo-box input")).hasValue(asked);
        page.getByRole(AriaRole.BUTTON, named(text("decision.replay.do"))).click();
        assertThat(page.locator(".p-mark-good").last())
                .containsText(text("decision.replay.same", 0).split("\\(", -1)[0].strip());
    }

    private Visitor signedIn(String name) {
        return new Visitor(chromium, port, locale.toLanguageTag(), scheme).signIn(accounts, name);
    }

    private DemoAccounts.Account account(String name) {
        return accounts.accounts().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Kept for people to look at, and held against axe.
    private void picture(Page page, String name) {
        Chromium.picture(page, "journey-" + name + "-" + locale.toLanguageTag());
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
    }

    private Locator button(Page page, String key) {
        return page.getByRole(AriaRole.BUTTON, exactly(text(key)));
    }

    private String text(String key, Object... parameters) {
        return texts.getTranslation(key, locale, parameters);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}
