package org.perimeter.ui.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
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
import org.perimeter.engine.bundle.Pins;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.PerimeterApplication;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.browser.VirtualAuthenticator;
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

/// One approver with a passkey from its making to a release that the node takes, on the whole application.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = {PerimeterApplication.class, PasskeyIT.Offline.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class PasskeyIT {
    /// Milliseconds, on a busy machine.
    private static final double PATIENCE = 60_000;

    /// What a page does that asks for no verification, and sends what it gets.
    private static final String ASK_FOR_NO_VERIFICATION =
            """
            async (pad) => {
              const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
              const standard = (base64url) => base64url.replaceAll('-', '+').replaceAll('_', '/');
              const challenge = await crypto.subtle.digest('SHA-256', bytes(pad.getAttribute('statement')));
              const id = bytes(standard(pad.getAttribute('credential-id')));
              const { response } = await navigator.credentials.get({ publicKey: {
                challenge, rpId: pad.getAttribute('rp-id'), userVerification: 'discouraged',
                allowCredentials: [{ type: 'public-key', id }] } });
              const framed = [response.authenticatorData, response.clientDataJSON, response.signature]
                .map((part) => new Uint8Array(part))
                .flatMap((part) => [0, 0, part.length >> 8, part.length & 255, ...part]);
              const signature = btoa(String.fromCharCode(...framed))
                .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
              pad.dispatchEvent(new CustomEvent('signed', { detail: { signature } }));
              return new Uint8Array(response.authenticatorData)[32];
            }
            """;

    /// An authenticator that knows no other algorithm.
    private static final String ED25519_ALONE =
            """
            const create = CredentialsContainer.prototype.create;
            CredentialsContainer.prototype.create = function (options) {
              options.publicKey.pubKeyCredParams = [{ type: 'public-key', alg: -8 }];
              return create.call(this, options);
            };
            """;

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
    @Autowired private Reviews reviews;
    @Autowired private Releases releases;
    @Autowired private BundleDirectory bundles;

    private final Chromium chromium = new Chromium();
    private final List<Page> pages = new ArrayList<>();
    private Version version;
    private Person noemie;
    private Person dana;
    private Page states;
    private Page page;
    private VirtualAuthenticator authenticator;

    @DynamicPropertySource
    static void freshData(DynamicPropertyRegistry registry) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
        Path data = Files.createTempDirectory(parent, "passkey");
        registry.add("perimeter.data-dir", data::toString);
    }

    @BeforeAll
    void an_approver_without_a_key_and_a_version_to_review() {
        setDefaultAssertionTimeout(PATIENCE);
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "ana", "Ana Analyst");
        noemie = office.person(Agency.CBSA, Role.APPROVER, "noemie", "Noémie Tremblay");
        dana = office.approver(roots, Agency.CBP, "dana", "Dana Whitfield");
        version = office.submitted(analyst, "Heavy cargo gets points.", 20);
        office.attach(version, analyst);
        page = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        authenticator = new VirtualAuthenticator(page);
    }

    @AfterAll
    void quit() {
        pages.forEach(open -> open.context().close());
        chromium.close();
    }

    @Test
    @Order(1)
    void an_authenticator_that_does_not_verify_the_person_registers_nothing() {
        authenticator.recognises(false);
        open(page, "my-key");
        passkeyButton(page, "Register a passkey").click();
        assertThat(pad(page).getByRole(AriaRole.ALERT)).containsText("No passkey was registered");
        assertThat(Accessibility.violations(page)).isEmpty();
        Chromium.picture(page, "my-key-passkey-refused");
        assertThat(keys.of(noemie.id())).isEmpty();
        authenticator.recognises(true);
    }

    @Test
    @Order(2)
    void an_approver_registers_a_passkey_and_brings_the_roster_that_lists_it() {
        passkeyButton(page, "Register a passkey").click();
        assertThat(page.getByText("CBSA must list this key first")).isVisible();
        assertThat(page.getByText("\"rpId\":\"localhost\"")).isVisible();
        assertThat(Accessibility.violations(page)).isEmpty();
        Chromium.picture(page, "my-key-passkey-waiting");
        ApproverKey key = keys.of(noemie.id()).getFirst();
        assertThat(key.passkey().orElseThrow().page().origin())
                .isEqualTo("http://localhost:" + port);
        assertThat(authenticator.passkeys()).isEqualTo(1);

        bringRoster(page, noemie);

        assertThat(page.getByText("You can approve with this key.")).isVisible();
        assertThat(page.getByText("Passkey for localhost")).isVisible();
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    @Order(3)
    void an_authenticator_that_holds_a_passkey_already_makes_no_second_one() {
        page.getByText("I want to use another passkey").click();
        passkeyButton(page, "Register a passkey").click();
        assertThat(pad(page).getByRole(AriaRole.ALERT)).containsText("already holds a passkey");
        assertThat(keys.of(noemie.id())).hasSize(1);
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "en-CA,LIGHT,1440,Approve with my passkey",
        "fr-CA,DARK,390,Approuver avec ma clé d’accès"
    })
    void my_key_and_the_step_that_asks_for_the_passkey_are_accessible(
            String locale, ColorScheme scheme, int width, String button) {
        Page other = signedIn("noemie", locale, scheme);
        other.setViewportSize(width, 900);
        open(other, "my-key");
        other.locator("vaadin-details-summary").first().click();
        assertThat(pad(other).getByRole(AriaRole.BUTTON)).isVisible();
        Chromium.picture(other, "my-key-passkey-" + locale);
        assertThat(Accessibility.violations(other)).isEmpty();
        open(other, "versions/" + version.id());
        other.locator("vaadin-button[theme~=primary]").first().click();
        assertThat(passkeyButton(other, button)).isVisible();
        Chromium.picture(other, "version-passkey-" + locale);
        assertThat(Accessibility.violations(other)).isEmpty();
    }

    @Test
    @Order(5)
    void a_page_of_another_address_asks_nobody_and_says_where_to_go() {
        Page other = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        new VirtualAuthenticator(other);
        toApprove(other);
        pad(other).evaluate("pad => pad.setAttribute('origin', 'https://approvals.example')");
        passkeyButton(other, "Approve with my passkey").click();
        assertThat(pad(other).getByRole(AriaRole.ALERT)).containsText("Passkeys work at http");
    }

    @Test
    @Order(6)
    void an_authenticator_without_the_passkey_signs_nothing_and_the_remedy_is_told() {
        Page other = signedIn("noemie", "en-CA", ColorScheme.LIGHT);
        new VirtualAuthenticator(other);
        toApprove(other);
        passkeyButton(other, "Approve with my passkey").click();
        assertThat(pad(other).getByRole(AriaRole.ALERT)).containsText("Nothing was signed");
        assertThat(reviews.approvals(version.id())).isEmpty();
    }

    @Test
    @Order(7)
    void a_signature_without_the_person_verified_is_refused_by_page_and_server() {
        authenticator.recognises(false);
        toApprove(page);
        passkeyButton(page, "Approve with my passkey").click();
        assertThat(pad(page).getByRole(AriaRole.ALERT)).containsText("Nothing was signed");
        Chromium.picture(page, "version-passkey-refused");
        assertThat(Accessibility.violations(page)).isEmpty();

        Object flags = pad(page).evaluate(ASK_FOR_NO_VERIFICATION);
        assertThat(page.getByText("The signature is not one that nodes accept")).isVisible();
        assertThat(flags).isEqualTo(1);
        assertThat(reviews.approvals(version.id())).isEmpty();
        authenticator.recognises(true);
    }

    @Test
    @Order(8)
    void a_passkey_of_the_other_algorithm_takes_the_place_of_a_software_key() {
        states = signedIn("dana", "en-CA", ColorScheme.LIGHT);
        states.addInitScript(ED25519_ALONE);
        new VirtualAuthenticator(states);
        open(states, "my-key");
        states.getByText("I want to use another passkey").click();
        passkeyButton(states, "Register a passkey").click();
        assertThat(states.getByText("Until then you sign with your older key")).isVisible();
        assertThat(keys.of(dana.id()).getFirst().publicKey().algorithm())
                .isEqualTo("webauthn-Ed25519");

        bringRoster(states, dana);

        assertThat(states.getByText("You can approve with this key.")).isVisible();
    }

    @Test
    @Order(9)
    void passkeys_approve_and_publish_and_the_node_takes_the_release() {
        toApprove(page);
        assertThat(page.getByText("SHA-256 of what you sign")).isVisible();
        passkeyButton(page, "Approve with my passkey").click();
        assertThat(page.getByText("You have approved content")).isVisible();

        open(states, "versions/" + version.id());
        states.getByRole(AriaRole.BUTTON, named("Approve as CBP")).click();
        passkeyButton(states, "Approve with my passkey").click();
        assertThat(states.getByText("You have approved content")).isVisible();

        open(page, "versions/" + version.id());
        page.getByRole(AriaRole.BUTTON, named("Publish …")).click();
        passkeyButton(page, "Publish with my passkey").click();
        assertThat(page.getByText("Published as release 1")).isVisible();
        var release = releases.current("prince-rupert").orElseThrow();
        assertThat(release.version()).isEqualTo(version.id());
        assertThat(bundles.current("prince-rupert")).isPresent();
    }

    /// What those do who keep the root of the person's agency.
    private void bringRoster(Page on, Person person) {
        byte[] roster = roots.enrol(person, keys.of(person.id()).getFirst().publicKey());
        on.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("roster.json", "application/json", roster));
    }

    private void toApprove(Page on) {
        open(on, "versions/" + version.id());
        on.getByRole(AriaRole.BUTTON, named("Approve as CBSA")).click();
        assertThat(pad(on)).isVisible();
    }

    private static Locator pad(Page on) {
        return on.locator("perimeter-passkey-pad");
    }

    private static Locator passkeyButton(Page on, String words) {
        return pad(on).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
    }

    private Page signedIn(String login, String locale, ColorScheme scheme) {
        Page opened =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setViewportSize(1440, 900)
                                        .setLocale(locale)
                                        .setColorScheme(scheme))
                        .newPage();
        pages.add(opened);
        opened.setDefaultTimeout(PATIENCE);
        opened.navigate("http://localhost:" + port + "/sign-in");
        opened.locator("input[name=username]").fill(login);
        opened.locator("input[name=password]").fill(Office.PASSWORD);
        opened.locator("input[name=password]").press("Enter");
        opened.waitForURL(url -> !url.contains("sign-in"));
        return opened;
    }

    private void open(Page on, String path) {
        on.navigate("http://localhost:" + port + "/" + path);
        assertThat(on.locator("h1")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
