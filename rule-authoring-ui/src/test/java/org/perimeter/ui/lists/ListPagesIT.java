package org.perimeter.ui.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.version.Versions;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.journey.DemoAnalyst;
import org.perimeter.ui.journey.RuleWriter;
import org.perimeter.ui.journey.Visitor;
import org.perimeter.ui.journey.WholeApplication;
import org.perimeter.ui.shell.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class ListPagesIT {
    private static final int NARROW = 390;

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Texts texts;
    @Autowired private Programmes programmes;
    @Autowired private People people;
    @Autowired private Drafts drafts;
    @Autowired private Versions versions;
    @Autowired private VersionedLists lists;
    @Autowired private ListEditing editing;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT", "en-CA,DARK", "fr-CA,LIGHT", "fr-CA,DARK"})
    void the_pages_of_lists_are_accessible_on_wide_and_narrow_screens(
            String locale, ColorScheme scheme) {
        try (var visitor = signedIn(locale, scheme)) {
            var page = visitor.page();
            for (var path :
                    new String[] {"lists", "lists/vague-goods", "lists/waste-ports?compare=1-2"}) {
                visitor.open(path);
                assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
                var name = path.replaceAll("\\W", "-") + "-" + locale + "-" + scheme;
                Chromium.picture(page, name);
                assertThat(Accessibility.violations(page)).as(name).isEmpty();
                page.setViewportSize(NARROW, 844);
                Chromium.picture(page, name + "-narrow");
                assertThat(Accessibility.violations(page)).as(name + " narrow").isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
                page.setViewportSize(1440, 900);
            }
        }
    }

    @Test
    void a_file_becomes_a_list_that_a_rule_names_and_content_pins() {
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("lists");
            page.getByRole(AriaRole.BUTTON, named("New list")).press("Enter");
            page.getByLabel("Name in rules").fill("tried-ports");
            page.getByLabel("Title in English").fill("Ports to try");
            page.getByLabel("Title in French").fill("Ports d’essai");
            page.getByLabel("Reason").fill("To try imports");
            page.getByRole(AriaRole.BUTTON, named("Create")).press("Enter");
            page.waitForURL(url -> url.endsWith("/lists/tried-ports"));
            assertThat(page.getByText("The list is empty.")).isVisible();

            page.getByRole(AriaRole.BUTTON, named("Import a file")).press("Enter");
            var dialog = page.getByRole(AriaRole.DIALOG);
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(
                            new FilePayload(
                                    "ports.csv",
                                    "text/csv",
                                    "value\nCNSHA\nBRSSZ\nBRSSZ\nnot a code\n".getBytes(UTF_8)));
            assertThat(dialog.getByText("not a code")).isVisible();
            assertThat(dialog.getByText("2 added, 0 removed.")).isVisible();
            Chromium.picture(page, "list-import");
            assertThat(Accessibility.violations(page)).isEmpty();
            dialog.getByLabel("Reason").fill("Ports of the first quarter");
            button(dialog, "Import").press("Enter");
            assertThat(page.getByText("Version 2 stands: 2 added, 0 removed.")).isVisible();
            assertThat(page.getByText("BRSSZ").first()).isVisible();

            var draft =
                    drafts.start(lookingUp("tried-ports"), DemoAnalyst.of(people)).orElseThrow();
            visitor.open("drafts/" + draft.id());
            new RuleWriter(page, texts, Locale.ENGLISH).submit("Ports to try are referred.");
            page.waitForURL(url -> url.contains("/versions/"));

            var version = versions.of("seals").getFirst();
            var pinned = lists.get("tried-ports").newest().hash();
            assertThat(Content.read(versions.content(version.id())).lists())
                    .containsEntry("tried-ports", pinned);
            visitor.open("lists/tried-ports");
            assertThat(page.getByText("Draft: Ports to try")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK, named("Version " + version.number())).first())
                    .isVisible();
        }
    }

    @Test
    void whoever_is_slower_sees_both_sides_and_makes_their_change_over_the_other_one() {
        try (var visitor = signedIn("en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("lists/waste-ports");
            button(page.locator("main"), "Add an entry").press("Enter");
            var dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Entry").fill("JPTYO");
            dialog.getByLabel("Reason").fill("Reported twice");
            int base = lists.get("waste-ports").newest().number();
            var faster =
                    new ListChange(
                            "waste-ports",
                            base,
                            List.of(ListEntry.of("KRPUS")),
                            List.of(),
                            "Was faster");
            assertThat(editing.change(faster, DemoAnalyst.of(people)))
                    .isInstanceOf(Changing.Changed.class);

            button(dialog, "Add").press("Enter");
            assertThat(dialog.getByText("KRPUS")).isVisible();
            Chromium.picture(page, "list-stale");
            assertThat(Accessibility.violations(page)).isEmpty();
            button(dialog, "Make my change over version " + (base + 1)).press("Enter");
            assertThat(page.getByText("Version " + (base + 2) + " stands: 1 added, 0 removed."))
                    .isVisible();

            assertThat(lists.ofTheDay().named("waste-ports").orElseThrow().each())
                    .contains(ListEntry.of("JPTYO"), ListEntry.of("KRPUS"));
            page.getByRole(AriaRole.BUTTON, named("Remove JPTYO")).press("Enter");
            button(dialog, "Remove").press("Enter");
            assertThat(dialog.getByText("Say in a few words why")).isVisible();
            dialog.getByLabel("Reason").fill("Was a mistake");
            button(dialog, "Remove").press("Enter");
            assertThat(page.getByText("0 added, 1 removed.")).isVisible();
        }
    }

    @Test
    void the_other_agency_reads_a_list_and_does_not_change_it() {
        try (var visitor = signedIn("cbp-analyst", "en-CA", ColorScheme.LIGHT)) {
            var page = visitor.open("lists/waste-ports?search=hk");
            assertThat(page.getByText("HKHKG").first()).isVisible();
            assertThat(page.getByText("The list belongs to the other agency")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Add an entry"))).isHidden();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Remove HKHKG"))).isHidden();
        }
    }

    private Beginning lookingUp(String list) {
        var programme = programmes.get("seals");
        var blank = programme.blankPolicy();
        var rule =
                new Rule(
                        "R-1",
                        new Bilingual("Ports to try", "Ports d’essai"),
                        new Condition.InList("port.loading", list),
                        List.of(new Effect.Points(30)),
                        "PORT_TO_TRY",
                        new Bilingual("The port is tried.", "Le port est à l’essai."),
                        new Governance(
                                "CBSA",
                                "joint",
                                "To try.",
                                "None",
                                null,
                                null,
                                null,
                                LocalDate.parse("2199-03-31")));
        return new Beginning.Given(
                new Policy(
                        programme.slug(),
                        new Condition.Compare(
                                "port.discharge", Condition.Comparison.EQUAL, "CAMTR"),
                        blank.dispositions(),
                        blank.bands(),
                        List.of(rule)),
                "Ports to try");
    }

    private Visitor signedIn(String locale, ColorScheme scheme) {
        return signedIn("cbsa-analyst", locale, scheme);
    }

    private Visitor signedIn(String name, String locale, ColorScheme scheme) {
        return new Visitor(chromium, port, locale, scheme).signIn(accounts, name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
