package org.perimeter.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.perimeter.ui.shell.Texts;

/// Writes one rule in the guided builder, in the language of the page.
public record RuleWriter(Page page, Texts texts, Locale locale) {
    public void begin(String en, String fr) {
        button("editor.rules.add").click();
        write("/title/en", en);
        write("/title/fr", fr);
    }

    /// Gives the rule another id, under which the page is then found.
    public void name(String id) {
        write("/id", id);
        page.waitForURL(url -> url.endsWith("/" + id));
    }

    public void anyOfAnAquariumAndAWeightBetween(String from, String to) {
        line("/when").click();
        choose(open().locator("vaadin-select").first(), text("editor.group.any"));
        addTo("/when", "editor.row.count");
        choose(open().locator("vaadin-select").nth(1), goodsLine());
        addTo("/when/parts/0", "editor.row.add");
        field("goods[].description");
        choose(open().locator("vaadin-select").first(), text("editor.operator.contains-word"));
        var words = open().locator("vaadin-multi-select-combo-box input");
        words.fill("aquarium");
        words.press("Enter");
        words.press("Tab");
        addTo("/when", "editor.row.add");
        field("grossWeight");
        choose(open().locator("vaadin-select").first(), text("editor.operator.between"));
        weightBetween(from, to);
    }

    /// Of the line that is unfolded.
    public void weightBetween(String from, String to) {
        var ends = open().locator(".c-values input");
        assertThat(ends).hasCount(2);
        ends.first().fill(from);
        ends.first().press("Tab");
        ends.last().fill(to);
        ends.last().press("Tab");
    }

    public Locator findingOn(String node) {
        return line(node).locator("xpath=..").locator("> .c-findings");
    }

    /// @param floor key of the disposition's name
    public void follows(int points, String floor) {
        effect("editor.effect.points");
        write("/effects/0/points", String.valueOf(points));
        effect("editor.effect.floor");
        choose(page.locator("[data-node='/effects/1/disposition']"), text(floor));
    }

    public void because(String en, String fr) {
        write("/reasonCode", "HEAVY OR AQUARIUM");
        write("/reason/en", en);
        write("/reason/fr", fr);
        write("/governance/rationale", "To see a rule go all the way.");
        write("/governance/basis", "A demonstration");
        write("/governance/nextReview", "2199-03-31");
    }

    public void submit(String comment) {
        button("editor.submit").click();
        page.getByLabel(text("editor.submit.comment")).fill(comment);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(text("editor.submit"))
                                .setExact(true))
                .click();
    }

    private void effect(String key) {
        // A menu that opens while its bar still measures its room closes again.
        page.waitForCondition(() -> {
            menu("editor.effect.add").click();
            return appears(menu(key));
        });
        menu(key).click();
    }

    private static boolean appears(Locator item) {
        try {
            item.waitFor(new Locator.WaitForOptions().setTimeout(3_000));
            return true;
        } catch (TimeoutError closed) {
            return false;
        }
    }

    private Locator menu(String key) {
        return page.getByRole(AriaRole.MENUITEM, exactly(text(key)));
    }

    private void addTo(String node, String key) {
        line(node)
                .locator("xpath=..")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(text(key)).setExact(true))
                .last()
                .click();
    }

    /// Of the new line, once it is the one that is unfolded.
    private void field(String path) {
        assertThat(page.locator(".c-head[aria-expanded='true']"))
                .containsText(text("editor.chooseField"));
        open().locator("vaadin-combo-box input").first().fill(path);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(path))
                .first()
                .click();
    }

    private void choose(Locator select, String option) {
        select.click();
        page.getByRole(AriaRole.OPTION, exactly(option)).click();
    }

    private void write(String node, String value) {
        var field = page.locator("[data-node='" + node + "']").locator("input, textarea").first();
        field.fill(value);
        field.press("Tab");
    }

    private Locator line(String node) {
        return page.locator(".c-head[data-node='" + node + "']");
    }

    private Locator open() {
        return page.locator(".c-editor:visible");
    }

    private Locator button(String key) {
        return page.getByRole(AriaRole.BUTTON, exactly(text(key)));
    }

    private String goodsLine() {
        return locale.getLanguage().equals("fr") ? "Ligne de marchandises" : "Goods line";
    }

    private String text(String key) {
        return texts.getTranslation(key, locale);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
