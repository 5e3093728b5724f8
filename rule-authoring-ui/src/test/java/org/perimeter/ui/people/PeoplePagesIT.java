package org.perimeter.ui.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.PerimeterApplication;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.review.Office;
import org.perimeter.ui.review.OfflineRoots;
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

/// Two administrators make an approver, each in a browser; and neither of them can approve.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
        classes = {PerimeterApplication.class, PeoplePagesIT.Offline.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class PeoplePagesIT {
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
    @Autowired private People people;
    @Autowired private ApproverKeys keys;
    @Autowired private Reviews reviews;
    @Autowired private SecureRandom random;

    private final Chromium chromium = new Chromium();
    private final List<Page> pages = new ArrayList<>();
    private Version version;
    private Page first;
    private Page second;
    private Page newcomer;

    @DynamicPropertySource
    static void freshData(DynamicPropertyRegistry registry) throws IOException {
        Path parent = Files.createDirectories(Path.of("target", "data").toAbsolutePath());
        Path data = Files.createTempDirectory(parent, "people");
        registry.add("perimeter.data-dir", data::toString);
    }

    @BeforeAll
    void two_administrators_and_a_version_to_review() {
        setDefaultAssertionTimeout(PATIENCE);
        office.administrators(Agency.CBSA);
        Person analyst = office.person(Agency.CBSA, Role.ANALYST, "ana", "Ana Analyst");
        version = office.submitted(analyst, "Heavy cargo gets points.", 20);
        office.attach(version, analyst);
        first = signedIn("cbsa-admin", Office.PASSWORD, "en-CA", ColorScheme.LIGHT);
        second = signedIn("cbsa-admin-2", Office.PASSWORD, "en-CA", ColorScheme.LIGHT);
    }

    @AfterAll
    void quit() {
        pages.forEach(page -> page.context().close());
        chromium.close();
    }

    @Test
    @Order(1)
    void an_administrator_creates_a_person_and_is_told_at_the_field_what_is_wrong() {
        open(first, "people");
        first.getByRole(AriaRole.BUTTON, named("New person")).click();
        first.getByLabel("Full name").fill("Nia Newcomer");
        first.getByLabel("Login").fill("Nia!");
        first.getByRole(AriaRole.CHECKBOX, named("Approver")).check();
        first.getByRole(AriaRole.BUTTON, exactly("Create")).click();
        assertThat(first.locator("vaadin-text-field[invalid]")).hasCount(1);
        assertThat(first.getByText("A login has 2 to 40 lower-case letters")).isVisible();
        Chromium.picture(first, "people-new");
        assertThat(Accessibility.violations(first)).isEmpty();

        first.getByLabel("Login").fill("nia");
        first.getByRole(AriaRole.BUTTON, exactly("Create")).click();
        assertThat(first.getByText("Nia Newcomer is created.")).isVisible();
        assertThat(first.getByText("Another administrator confirms it")).isVisible();
        assertThat(first.getByRole(AriaRole.BUTTON, named("Confirm Approver"))).hasCount(0);
        String password = first.locator(".p-step .p-code").first().textContent();
        assertThat(people.credentials("nia").orElseThrow().person().roles()).isEmpty();

        newcomer = signedIn("nia", password, "en-CA", ColorScheme.LIGHT);
        newcomer.getByRole(AriaRole.LINK, named("Nia Newcomer")).click();
        changePassword("not this one", Office.PASSWORD, Office.PASSWORD);
        assertThat(newcomer.getByText("This is not your present password")).isVisible();
        changePassword(password, Office.PASSWORD, "another horse battery");
        assertThat(newcomer.getByText("It differs from the new password")).isVisible();
        Chromium.picture(newcomer, "my-password");
        assertThat(Accessibility.violations(newcomer)).isEmpty();
        changePassword(password, Office.PASSWORD, Office.PASSWORD);
        newcomer.waitForURL(url -> url.contains("sign-in"));
        newcomer = signedIn("nia", Office.PASSWORD, "en-CA", ColorScheme.LIGHT);
        open(newcomer, "my-key");
        assertThat(newcomer.getByText("Only approvers have a key.")).isVisible();
        open(newcomer, "versions/" + version.id());
        assertThat(newcomer.getByText("Only an approver approves.")).isVisible();
    }

    @Test
    @Order(2)
    void the_second_administrator_is_told_and_confirms_and_the_approver_needs_no_new_sign_in() {
        open(second, "notices");
        assertThat(second.getByText("wants Nia Newcomer to be an approver")).isVisible();
        open(second, "people");
        assertThat(second.locator(".p-rail .p-count")).hasText("1");
        Chromium.picture(second, "people-waiting");
        second.getByRole(AriaRole.BUTTON, named("Confirm Approver: Nia Newcomer")).click();
        assertThat(second.getByText("Nia Newcomer now has the role Approver.").first()).isVisible();
        assertThat(people.credentials("nia").orElseThrow().person().roles())
                .containsExactly(Role.APPROVER);

        open(newcomer, "my-key");
        assertThat(newcomer.locator("perimeter-key-pad")).isVisible();
    }

    @Test
    @Order(3)
    void an_administrator_brings_the_roster_that_the_root_signed_and_no_other() {
        Person nia = people.credentials("nia").orElseThrow().person();
        var key = SigningKey.generate(random).publicKey();
        keys.register(nia.id(), key.spki(), null).orElseThrow();
        open(first, "people?show=roster");
        assertThat(first.getByText("To be put on the roster")).isVisible();
        assertThat(first.getByText("./perimeter roster sign --root cbsa-root.json")).isVisible();

        upload("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(first.getByText("The roster is not one that nodes accept")).isVisible();
        upload(roots.enrol(nia, key));
        assertThat(first.getByText("Roster 1 is taken in.")).isVisible();

        open(newcomer, "versions/" + version.id());
        assertThat(newcomer.getByRole(AriaRole.BUTTON, named("Approve as CBSA"))).isVisible();
    }

    private void upload(byte[] roster) {
        first.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("roster.json", "application/json", roster));
    }

    @Test
    @Order(4)
    void an_administrator_has_no_way_to_approve() {
        Person administrator = people.credentials("cbsa-admin").orElseThrow().person();
        open(first, "versions/" + version.id());
        assertThat(first.getByText("Only an approver approves.")).isVisible();
        assertThat(first.getByRole(AriaRole.BUTTON, named("Approve as"))).hasCount(0);
        assertThat(reviews.statementFor(version.id(), administrator.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NOT_AN_APPROVER));
        open(first, "my-key");
        assertThat(first.getByText("Only approvers have a key.")).isVisible();
        open(first, "people/" + administrator.id());
        assertThat(first.getByRole(AriaRole.BUTTON, named("Give the role Approver"))).hasCount(0);
        assertThat(first.getByText("Never beside the role of approver or administrator"))
                .isVisible();
    }

    @Test
    @Order(4)
    void nobody_else_opens_the_pages_of_people() {
        Person nia = people.credentials("nia").orElseThrow().person();
        for (String path : List.of("people", "people/" + nia.id())) {
            newcomer.navigate("http://localhost:" + port + "/" + path);
            assertThat(newcomer.locator("h1")).not().containsText("People");
            assertThat(newcomer.getByText("Nia Newcomer of")).hasCount(0);
        }
        assertThat(newcomer.locator(".p-rail").getByText("People")).hasCount(0);
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource({"en-CA,LIGHT,1440", "fr-CA,DARK,400"})
    void both_pages_are_accessible(String locale, ColorScheme scheme, int width) {
        office.person(Agency.CBSA, Role.OFFICER, "olga-" + width, "Olga Officer");
        Page page = signedIn("cbsa-admin-2", Office.PASSWORD, locale, scheme);
        page.setViewportSize(width, 900);
        open(page, "people");
        assertThat(page.locator(".p-table a").first()).isVisible();
        Chromium.picture(page, "people-" + locale);
        assertThat(Accessibility.violations(page)).isEmpty();
        open(page, "people/" + people.credentials("nia").orElseThrow().person().id());
        Chromium.picture(page, "person-" + locale);
        assertThat(Accessibility.violations(page)).isEmpty();
    }

    @Test
    @Order(6)
    void a_role_that_is_withdrawn_ends_at_once_and_comes_back_to_be_confirmed() {
        Person nia = people.credentials("nia").orElseThrow().person();
        open(second, "people/" + nia.id());
        second.getByRole(AriaRole.BUTTON, named("Withdraw the role Approver")).click();
        assertThat(second.getByText("no longer has the role Approver.").first()).isVisible();
        open(newcomer, "versions/" + version.id());
        assertThat(newcomer.getByText("Only an approver approves.")).isVisible();
        assertThat(second.getByText("On the roster, to be ended")).isVisible();

        second.getByRole(AriaRole.BUTTON, named("Undo")).click();
        assertThat(second.getByText("Another administrator confirms it")).isVisible();
        assertThat(people.get(nia.id()).roles()).isEmpty();
    }

    @Test
    @Order(7)
    void a_closed_account_is_signed_out_and_does_not_come_back() {
        Person nia = people.credentials("nia").orElseThrow().person();
        open(first, "people/" + nia.id());
        first.getByRole(AriaRole.BUTTON, named("Close this account")).click();
        assertThat(first.getByText("Account closed")).isVisible();

        newcomer.navigate("http://localhost:" + port + "/reviews");
        newcomer.waitForURL(url -> url.contains("sign-in"));
    }

    private void changePassword(String present, String wanted, String again) {
        newcomer.getByLabel("Present password").fill(present);
        newcomer.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(wanted);
        newcomer.getByLabel("New password again").fill(again);
        newcomer.getByRole(AriaRole.BUTTON, named("Change my password")).click();
    }

    private Page signedIn(String login, String password, String locale, ColorScheme scheme) {
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
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + port + "/" + path);
        assertThat(page.locator("h1")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}
