package org.perimeter.ui.lists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListEditing;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.People;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.scoring.release.ActiveReleases;
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

/// A list is delegated in the editor, approved by both agencies, and then released by one alone, up to the node.
@WholeApplication
class DelegationIT {
    /// Milliseconds; signing stretches a passphrase on purpose.
    private static final double LONG = 120_000;

    private static final int NARROW = 390;
    private static final String PROGRAMME = "prince-rupert";
    private static final String LIST = "vague-goods";
    private static final String SENTENCE =
            "CBSA alone may release other entries of the list vague-goods";

    private static Chromium chromium;

    @LocalServerPort private int port;
    @Autowired private DemoAccounts accounts;
    @Autowired private Texts texts;
    @Autowired private People people;
    @Autowired private Drafts drafts;
    @Autowired private Versions versions;
    @Autowired private EvidenceFile evidence;
    @Autowired private Releases releases;
    @Autowired private VersionedLists lists;
    @Autowired private ListEditing editing;
    @Autowired private ActiveReleases active;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @Test
    void a_list_is_delegated_by_all_and_then_released_by_one_agency_up_to_the_node() {
        Version version = delegated();
        approve("cbsa-approver", version);
        approve("cbp-approver", version);
        publish("cbp-approver", version);
        assertThat(onNode()).isEqualTo(lists.get(LIST).newest().hash());

        ListVersion changed = changed();
        assertThat(onNode()).isNotEqualTo(changed.hash());
        releaseAlone(changed);

        assertThat(onNode()).isEqualTo(changed.hash());
        assertThat(active.current(PROGRAMME).orElseThrow().release().content().hash())
                .isEqualTo(version.contentHash());
        othersSeeIt(changed);
    }

    private Version delegated() {
        DraftId draft =
                drafts.start(
                                new Beginning.Submitted(
                                        releases.current(PROGRAMME).orElseThrow().version(),
                                        "Vague goods by CBSA alone"),
                                DemoAnalyst.of(people))
                        .orElseThrow()
                        .id();
        try (var analyst = signedIn("cbsa-analyst", "en-CA", ColorScheme.LIGHT)) {
            Page page = analyst.open("drafts/" + draft);
            choose(page, "List", LIST);
            choose(page, "Agency", "CBSA");
            page.getByLabel("At most so many entries").fill("500");
            page.getByLabel("Changes a day").fill("20");
            page.getByLabel("Changes a day").press("Tab");
            page.getByRole(AriaRole.BUTTON, exactly("Delegate")).click();
            assertThat(page.getByText(SENTENCE).first()).isVisible();
            look(page, "delegate");
            new RuleWriter(page, texts, Locale.ENGLISH).submit("CBSA may change vague goods.");
            page.waitForURL(url -> url.contains("/versions/"));
            assertThat(page.locator("ins").filter(having(SENTENCE))).isVisible();
            look(page, "delegation-version");
            String id = page.url().substring(page.url().lastIndexOf('/') + 1);
            Version version = versions.get(VersionId.of(id));
            evidence.attach(version.id(), found(version), DemoAnalyst.of(people)).orElseThrow();
            return version;
        }
    }

    /// What a run over the programme's baseline would find.
    private Evidence found(Version version) {
        var settings = Content.read(versions.content(version.id())).programmeSettings();
        Hash baseline = settings.baseline();
        return new Evidence(
                hash("run"),
                version.contentHash(),
                baseline == null ? hash("data") : baseline,
                settings.mustCatch().isEmpty() ? MustCatch.NONE : MustCatch.PASSED);
    }

    private void approve(String approver, Version version) {
        try (var visitor = signedIn(approver, "en-CA", ColorScheme.LIGHT)) {
            Page page = visitor.open("versions/" + version.id());
            String agency = approver.substring(0, approver.indexOf('-')).toUpperCase(Locale.ROOT);
            String hash = version.contentHash().brief();
            page.getByRole(AriaRole.BUTTON, named(text("review.approve", agency, hash))).click();
            sign(page, approver);
            assertThat(page.getByText(text("review.approve.done", agency, hash)))
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
        }
    }

    private void publish(String approver, Version version) {
        long next = releases.current(PROGRAMME).orElseThrow().sequence() + 1;
        try (var visitor = signedIn(approver, "en-CA", ColorScheme.LIGHT)) {
            Page page = visitor.open("versions/" + version.id());
            page.getByRole(AriaRole.BUTTON, exactly(text("review.publish"))).click();
            sign(page, approver);
            assertThat(page.getByText(text("review.stage.released", next)).first())
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
        }
    }

    private ListVersion changed() {
        var change =
                new ListChange(
                        LIST,
                        lists.get(LIST).newest().number(),
                        List.of(new ListEntry("assorted wares", "WORD")),
                        List.of(),
                        "Seen three times this week");
        if (editing.change(change, DemoAnalyst.of(people)) instanceof Changing.Changed(var made)) {
            return made;
        }
        throw new AssertionError("Not changed");
    }

    private void releaseAlone(ListVersion changed) {
        long next = releases.current(PROGRAMME).orElseThrow().sequence() + 1;
        try (var visitor = signedIn("cbsa-approver", "en-CA", ColorScheme.LIGHT)) {
            Page page = visitor.open("lists/" + LIST);
            assertThat(page.getByText(SENTENCE).first()).isVisible();
            look(page, "list-alone");
            page.getByRole(AriaRole.BUTTON, named(text("lists.alone.release", changed.number())))
                    .click();
            assertThat(page.getByText(text("lists.alone.first", changed.number()))).isVisible();
            look(page, "list-alone-first");
            sign(page, "cbsa-approver");
            assertThat(page.getByText(text("lists.alone.second", next)))
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
            look(page, "list-alone-second");
            sign(page, "cbsa-approver");
            assertThat(page.getByText(text("lists.alone.done", next, changed.number())))
                    .isVisible(new IsVisibleOptions().setTimeout(LONG));
            look(page, "list-alone-done");
        }
    }

    private void othersSeeIt(ListVersion changed) {
        try (var visitor = signedIn("cbp-approver", "fr-CA", ColorScheme.DARK)) {
            Page page = visitor.open("lists/" + LIST);
            assertThat(
                            page.getByText(
                                    "Les nœuds exécutent la version "
                                            + changed.number()
                                            + ", signée par CBSA"))
                    .isVisible();
            assertThat(page.getByText("Signer et publier")).hasCount(0);
            look(page, "list-alone-fr");
        }
    }

    private Hash onNode() {
        return active.current(PROGRAMME).orElseThrow().release().lists().get(LIST);
    }

    private static void choose(Page page, String label, String option) {
        page.locator("vaadin-select")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHas(page.locator("label").getByText(label, exact())))
                .locator("vaadin-select-value-button")
                .click();
        page.getByRole(AriaRole.OPTION, exactly(option)).click();
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private void sign(Page page, String approver) {
        var account =
                accounts.accounts().stream()
                        .filter(known -> known.name().equals(approver))
                        .findFirst()
                        .orElseThrow();
        var pad = page.locator("perimeter-key-pad");
        pad.locator("input[type=password]").fill(account.passphrase());
        pad.getByRole(AriaRole.BUTTON).click();
    }

    private Visitor signedIn(String name, String locale, ColorScheme scheme) {
        return new Visitor(chromium, port, locale, scheme).signIn(accounts, name);
    }

    /// Kept for people to look at, wide and narrow, and held against axe.
    private static void look(Page page, String name) {
        Chromium.picture(page, name);
        assertThat(Accessibility.violations(page)).as(name).isEmpty();
        page.setViewportSize(NARROW, 844);
        Chromium.picture(page, name + "-narrow");
        assertThat(Accessibility.violations(page)).as(name + " narrow").isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
        page.setViewportSize(1440, 900);
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key, Object... parameters) {
        return texts.getTranslation(key, Locale.ENGLISH, parameters);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}
