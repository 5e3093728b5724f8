package org.perimeter.ui.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.perimeter.ui.browser.WithoutMouse.enter;
import static org.perimeter.ui.browser.WithoutMouse.type;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.ui.PerimeterApplication;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// From a submitted version to its release, by people of two agencies in their browsers, on the whole application.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = {PerimeterApplication.class, ReviewIT.Offline.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ReviewIT {
    /// Milliseconds; signing stretches a passphrase on purpose.
    private static final double PATIENCE = 60_000;

    @TestConfiguration
    @Import(Office.class)
    static class Offline {
        @Bean
        OfflineRoots offlineRoots(SecureRandom random, Clock clock) {
            return new OfflineRoots(random, clock);
        }

        @Bean
        @Primary
        Pins offlinePins(OfflineRoots roots) {
            return roots.pins();
        }
    }

    @LocalServerPort private int port;
    @Autowired private Office office;
    @Autowired private OfflineRoots roots;
    @Autowired private ApproverKeys keys;
    @Autowired private Releases releases;
    @Autowired private Versions versions;
    @Autowired private BundleDirectory bundles;

    private final Chromium chromium = new Chromium();
    private final List<Page> pages = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private Version version;
    private Person newcomer;

    @DynamicPropertySource
    static void freshData(DynamicPropertyRegistry registry) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
        Path data = Files.createTempDirectory(parent, "review");
        registry.add("perimeter.data-dir", data::toString);
    }

    @BeforeAll
    void two_agencies_with_a_version_to_review() {
        setDefaultAssertionTimeout(PATIENCE);
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "ana", "Ana Analyst");
        office.approver(roots, Agency.CBSA, "noemie", "Noémie Tremblay");
        office.approver(roots, Agency.CBP, "dana", "Dana Whitfield");
        newcomer = office.person(Agency.CBSA, Role.APPROVER, "nia", "Nia Newcomer");
        version =
                office.submitted(
                        analyst, "Heavy cargo gets points, after the incident of May.", 20);
        office.attach(version, analyst);
        office.submitted(analyst, "A second thought", 20, 30);
    }

    @AfterEach
    void closePages() {
        pages.forEach(page -> page.context().close());
        pages.clear();
    }

    @AfterAll
    void quit() {
        chromium.close();
    }

    @Test
    @Order(1)
    void an_approver_makes_a_key_and_brings_the_roster_that_lists_it() {
        Page page = signedIn("nia", "en-CA", ColorScheme.LIGHT);
        open(page, "my-key");
        Chromium.picture(page, "my-key-none");
        assertThat(Accessibility.violations(page)).isEmpty();
        Locator pad = page.locator("perimeter-key-pad");
        field(pad, "Passphrase").fill(Office.PASSPHRASE);
        field(pad, "Passphrase again").fill(Office.PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("CBSA must list this key first")).isVisible();
        Chromium.picture(page, "my-key-waiting");
        assertThat(Accessibility.violations(page)).isEmpty();

        var key = keys.of(newcomer.id()).getFirst().publicKey();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                "roster.json", "application/json", roots.enrol(newcomer, key)));

        assertThat(page.getByText("You can approve with this key.")).isVisible();
        Chromium.picture(page, "my-key-listed");
        nothingSecretWasSent();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource({"en-CA,LIGHT", "fr-CA,DARK"})
    void the_queue_and_the_page_of_a_version_are_accessible(String locale, ColorScheme scheme) {
        Page page = signedIn("noemie", locale, scheme);
        open(page, "reviews");
        assertThat(page.locator(".p-table a").first()).isVisible();
        assertThat(page.locator(".p-rail .p-count")).hasText("1");
        Chromium.picture(page, "reviews-" + locale);
        assertThat(Accessibility.violations(page)).isEmpty();
        open(page, "versions/" + version.id());
        Chromium.picture(page, "version-" + locale);
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    @Order(2)
    void an_agency_comments_and_asks_for_changes_and_the_author_is_told() {
        Page states = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        open(states, "versions/" + version.id());
        states.getByRole(AriaRole.BUTTON, named("Comment")).click();
        assertThat(states.getByText("Write something")).isVisible();
        states.getByLabel("About").fill("R-1");
        states.getByLabel("About").press("Enter");
        states.getByLabel("Comment").fill("Why so few points?");
        states.getByRole(AriaRole.BUTTON, named("Comment")).click();
        assertThat(states.getByText("Comments · 1 open")).isVisible();
        states.getByRole(AriaRole.BUTTON, named("Ask for changes …")).click();
        states.getByLabel("Why").fill("More points, please");
        states.getByRole(AriaRole.BUTTON, named("Ask for these changes")).click();
        assertThat(states.getByText("CBP asks for changes (Dana Whitfield)")).isVisible();
        assertThat(states.getByText("Your agency asks for changes to this version")).isVisible();
        Chromium.picture(states, "version-changes");
        assertThat(Accessibility.violations(states)).isEmpty();

        Page author = signedIn("ana", "fr-CA", ColorScheme.DARK);
        open(author, "notices");
        Chromium.picture(author, "notices");
        assertThat(author.getByText("Dana Whitfield (CBP) demande des changements")).isVisible();
        assertThat(Accessibility.violations(author)).isEmpty();
        open(author, "versions/" + version.id());
        author.getByRole(AriaRole.BUTTON, named("Régler le commentaire de Dana")).click();
        assertThat(author.getByText("Réglé par Ana Analyst")).isVisible();

        states.getByRole(AriaRole.BUTTON, named("Take this back")).click();
        assertThat(states.getByText("Your agency no longer asks for changes.")).isVisible();
        assertThat(states.getByRole(AriaRole.BUTTON, named("Approve as CBP"))).isVisible();
    }

    @Test
    @Order(3)
    void both_agencies_approve_and_one_of_them_publishes() {
        Page canada = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        open(canada, "reviews");
        canada.getByText("Version 1").click();
        approve(canada, "CBSA");
        Page states = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        open(states, "versions/" + version.id());
        approve(states, "CBP");

        states.getByRole(AriaRole.BUTTON, named("Publish …")).click();
        assertThat(states.getByText("It becomes release 1 of the programme.")).isVisible();
        Chromium.picture(states, "version-publish");
        assertThat(Accessibility.violations(states)).isEmpty();
        sign(states);
        assertThat(states.getByText("Published as release 1")).isVisible();
        Chromium.picture(states, "version-published");

        var release = releases.current("prince-rupert").orElseThrow();
        assertThat(release.version()).isEqualTo(version.id());
        assertThat(bundles.current("prince-rupert")).isPresent();
        nothingSecretWasSent();
    }

    @Test
    @Order(4)
    void whoever_submitted_a_version_may_not_approve_it_and_withdraws_it_with_a_reason() {
        Page page = signedIn("ana", "en-CA", ColorScheme.LIGHT);
        open(page, "reviews");
        page.getByText("Version 2").click();
        assertThat(page.getByText("Only an approver approves.")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Withdraw …")).click();
        page.getByRole(AriaRole.BUTTON, named("Withdraw this version")).click();
        assertThat(page.getByText("Say why")).isVisible();
        page.getByLabel("Why").fill("Superseded");
        Chromium.picture(page, "version-withdraw");
        page.getByRole(AriaRole.BUTTON, named("Withdraw this version")).click();
        assertThat(page.getByText("Withdrawn: Superseded")).isVisible();
    }

    @Test
    @Order(5)
    void a_later_version_shows_what_changes_in_sentences() {
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "abe", "Abe Analyst");
        Version next = office.submitted(analyst, "Tighter", 22, 40);
        Page page = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        open(page, "versions/" + next.id());
        assertThat(page.locator("ins").first()).isVisible();
        Chromium.picture(page, "version-difference");
        assertThat(Accessibility.violations(page)).isEmpty();
        assertThat(page.getByText("No simulation is attached")).isVisible();
    }

    @Test
    @Order(6)
    void a_release_is_scheduled_by_the_programmes_clock_and_called_off() {
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "avi", "Avi Analyst");
        ZoneId vancouver = ZoneId.of("America/Vancouver");
        Instant from = LocalDateTime.of(2199, 12, 1, 6, 30).atZone(vancouver).toInstant();
        Version later =
                office.submitted(
                        analyst,
                        "Winter rules",
                        new EffectiveWindow(from, null, vancouver),
                        20,
                        50);
        office.attach(later, analyst);
        Page canada = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        open(canada, "versions/" + later.id());
        approve(canada, "CBSA");
        Page states = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        open(states, "versions/" + later.id());
        approve(states, "CBP");

        states.getByRole(AriaRole.BUTTON, named("Publish …")).click();
        assertThat(states.getByText("from 2199-12-01 06:30 -08:00 (America/Vancouver) on; until"))
                .isVisible();
        Chromium.picture(states, "version-schedule");
        assertThat(Accessibility.violations(states)).isEmpty();
        sign(states);
        assertThat(states.getByText("Scheduled as release 2")).isVisible();

        Page french = signedIn("noemie", "fr-CA", ColorScheme.DARK);
        open(french, "programmes/prince-rupert");
        assertThat(french.getByText("(America/Vancouver) : publication 2")).isVisible();
        Chromium.picture(french, "programme-scheduled");
        assertThat(Accessibility.violations(french)).isEmpty();

        open(states, "versions/" + version.id());
        states.getByRole(AriaRole.BUTTON, named("Release once more")).click();
        assertThat(states.getByText("Release 2, which waits for its time, is called off."))
                .isVisible();
        Chromium.picture(states, "version-call-off");
        sign(states);
        assertThat(states.getByText("Published as release 3")).isVisible();
        open(states, "versions/" + later.id());
        assertThat(states.getByText("Replaced; last released as sequence 2")).isVisible();
        assertThat(releases.timeline("prince-rupert").next(Instant.EPOCH)).isEmpty();
    }

    @Test
    @Order(7)
    void an_edit_after_both_approved_is_another_version_without_any_approval() {
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "aki", "Aki Analyst");
        Version approved = office.submitted(analyst, "Approved by both", 20, 60);
        office.attach(approved, analyst);
        Page canada = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        open(canada, "versions/" + approved.id());
        approve(canada, "CBSA");
        Page states = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        open(states, "versions/" + approved.id());
        approve(states, "CBP");

        Page author = signedIn("aki", "en-CA", ColorScheme.LIGHT);
        open(author, "drafts/" + approved.draft() + "/R-1");
        author.getByLabel("Title, English").fill("Very heavy cargo");
        author.getByLabel("Title, English").press("Tab");
        author.getByRole(AriaRole.BUTTON, named("Submit")).first().click();
        Locator dialog = author.locator("vaadin-dialog");
        dialog.getByLabel("What changes, and why").fill("One more thing");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")).click();
        author.waitForURL(url -> url.contains("/versions/"));

        assertThat(author.getByText("In review").first()).isVisible();
        assertThat(author.getByText("CBSA approved")).isHidden();
        assertThat(author.getByText("CBP approved")).isHidden();
        open(states, "versions/" + approved.id());
        assertThat(states.getByText("CBP approved")).isVisible();
    }

    @Test
    @Order(8)
    void an_approval_that_was_signed_for_another_version_is_refused_when_it_is_sent_again() {
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "amy", "Amy Analyst");
        Version first = office.submitted(analyst, "First", 20, 70);
        Version second = office.submitted(analyst, "Second", 20, 80);
        office.attach(first, analyst);
        office.attach(second, analyst);
        Page page = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        open(page, "versions/" + first.id());
        page.evaluate(
                "document.addEventListener('signed', event => window.sent = event.detail.signature, true)");
        approve(page, "CBP");
        Object signature = page.evaluate("window.sent");
        assertThat(signature).isInstanceOf(String.class);

        open(page, "versions/" + second.id());
        page.getByRole(AriaRole.BUTTON, named("Approve as CBP")).click();
        page.locator("perimeter-key-pad")
                .evaluate(
                        "(pad, signature) => pad.dispatchEvent(new CustomEvent('signed', {detail: {signature}}))",
                        signature);
        assertThat(page.getByText("The signature is not one that nodes accept")).isVisible();
        assertThat(page.getByText("You have approved content")).isHidden();
        open(page, "versions/" + second.id());
        assertThat(page.getByText("CBP approved")).isHidden();
    }

    /// Running and attaching a simulation by keyboard is a part of `JourneyIT`, where there is history.
    @Test
    @Order(9)
    void from_draft_to_release_by_keyboard_alone() {
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "kim", "Kim Analyst");
        Page author = signedIn("kim", "en-CA", ColorScheme.LIGHT);
        open(author, "drafts/" + office.draft(analyst, 20, 90).id());
        enter(author, author.getByRole(AriaRole.BUTTON, named("Submit")).first());
        Locator dialog = author.locator("vaadin-dialog");
        type(author, dialog.getByLabel("What changes, and why"), "Without a mouse");
        enter(
                author,
                dialog.getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit")));
        author.waitForURL(url -> url.contains("/versions/"));
        String id = author.url().substring(author.url().lastIndexOf('/') + 1);
        office.attach(versions.get(VersionId.of(id)), analyst);

        Page canada = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        approveByKeyboard(canada, id, "CBSA");
        Page states = signedIn("dana", "fr-CA", ColorScheme.DARK);
        open(states, "versions/" + id);
        enter(states, states.getByRole(AriaRole.BUTTON, named("Approuver pour CBP")));
        signByKeyboard(states, "Phrase secrète");
        assertThat(states.getByText("Vous avez approuvé le contenu")).isVisible();
        enter(states, states.getByRole(AriaRole.BUTTON, named("Publier…")));
        signByKeyboard(states, "Phrase secrète");
        assertThat(states.getByText("Publiée sous le numéro").first()).isVisible();
    }

    private static void approveByKeyboard(Page page, String version, String agency) {
        page.navigate(page.url().replaceFirst("(//[^/]*/).*", "$1versions/" + version));
        enter(page, page.getByRole(AriaRole.BUTTON, named("Approve as " + agency)));
        signByKeyboard(page, "Passphrase");
        assertThat(page.getByText("You have approved content")).isVisible();
    }

    private static void signByKeyboard(Page page, String label) {
        Locator pad = page.locator("perimeter-key-pad");
        type(page, field(pad, label), Office.PASSPHRASE);
        enter(page, pad.getByRole(AriaRole.BUTTON));
    }

    private void approve(Page page, String agency) {
        page.getByRole(AriaRole.BUTTON, named("Approve as " + agency)).click();
        Chromium.picture(page, "version-approve-" + agency);
        sign(page);
        assertThat(page.getByText("You have approved content")).isVisible();
        assertThat(page.getByText(agency + " approved")).isVisible();
    }

    private static void sign(Page page) {
        Locator pad = page.locator("perimeter-key-pad");
        field(pad, "Passphrase").fill(Office.PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
    }

    private Page signedIn(String login, String locale, ColorScheme scheme) {
        Page page =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(1440, 900)
                                        .setLocale(locale)
                                        .setColorScheme(scheme))
                        .newPage();
        pages.add(page);
        page.setDefaultTimeout(PATIENCE);
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(Office.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + "/" + path);
        assertThat(page.locator("h1")).isVisible();
    }

    private void nothingSecretWasSent() {
        assertThat(sent).isNotEmpty().noneMatch(request -> request.contains("numéro sept"));
    }

    private static Locator field(Locator pad, String label) {
        return pad.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
