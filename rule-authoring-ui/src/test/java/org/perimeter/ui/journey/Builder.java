package org.perimeter.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.perimeter.ui.shell.Texts;

/// Writes a rule in the guided builder, as an analyst does it with the mouse and the keyboard.
final class Builder {
    private static final String REASON_EN = "The shipment is heavy, or carries an aquarium.";
    private static final String REASON_FR = "L’envoi est lourd ou contient un aquarium.";

    private final Page page;
    private final Texts texts;
    private final Locale locale;

    Builder(Page page, Texts texts, Locale locale) {
        this.page = page;
        this.texts = texts;
        this.locale = locale;
    }

    static String reason(Locale locale) {
        return locale.getLanguage().equals("fr") ? REASON_FR : REASON_EN;
    }

    /// Some goods line says aquarium, or 26 t and more: 40 points and at least HOLD.
    void heavyOrAquarium(String rule) {
        button(text("editor.rules.add")).click();
        write("/title/en", "Heavy, or an aquarium");
        write("/title/fr", "Lourd, ou un aquarium");
        write("/id", rule);
        page.waitForURL(url -> url.endsWith("/" + rule));
        line("/when").click();
        choose(open().locator("vaadin-select").first(), text("editor.group.any"));
        addTo("/when", "editor.row.count");
        choose(
                open().locator("vaadin-select").nth(1),
                locale.getLanguage().equals("fr") ? "Ligne de marchandises" : "Goods line");
        assertThat(page.locator(".c-findings").first()).not().isEmpty();
        addTo("/when/parts/0", "editor.row.add");
        field("goods[].description");
        choose(open().locator("vaadin-select").first(), text("editor.operator.contains-word"));
        var words = open().locator("vaadin-multi-select-combo-box input");
        words.fill("aquarium");
        words.press("Enter");
        words.press("Tab");
        addTo("/when", "editor.row.add");
        field("grossWeight");
        choose(open().locator("vaadin-select").first(), text("editor.operator.at-least"));
        open().locator("input").last().fill("26000");
        open().locator("input").last().press("Enter");
        effects();
        write("/reasonCode", "HEAVY OR AQUARIUM");
        write("/reason/en", REASON_EN);
        write("/reason/fr", REASON_FR);
        write("/governance/rationale", "To see a rule go all the way.");
        write("/governance/basis", "A demonstration");
        assertThat(page.locator(".e-state svg, .e-state vaadin-icon").first()).isVisible();
    }

    private void effects() {
        addEffect("editor.effect.points");
        write("/effects/0/points", "40");
        addEffect("editor.effect.floor");
        choose(page.locator("[data-node='/effects/1/disposition']"), text("disposition.hold"));
    }

    private void addEffect(String key) {
        menu(text("editor.effect.add")).click();
        menu(text(key)).click();
    }

    private Locator menu(String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
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

    private void field(String path) {
        open().locator("vaadin-combo-box input").first().fill(path);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(path))
                .first()
                .click();
    }

    private void choose(Locator select, String option) {
        select.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private void write(String node, String value) {
        var field = page.locator("[data-node='" + node + "']").locator("input, textarea").first();
        field.fill(value);
        field.press("Tab");
    }

    private Locator line(String node) {
        return page.locator(".c-head[data-node='" + node + "']");
    }

    /// The editor that is unfolded.
    private Locator open() {
        return page.locator(".c-editor");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String text(String key) {
        return texts.getTranslation(key, locale);
    }
}
