package org.perimeter.ui.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Writes one rule in the guided builder, in English.
record RuleWriter(Page page) {
    void begin(String en, String fr) {
        button("Rule").click();
        write("/title/en", en);
        write("/title/fr", fr);
    }

    void anyOfAnAquariumAndAWeightBetween(String from, String to) {
        line("/when").click();
        choose(open().locator("vaadin-select").first(), "Any of");
        addTo("/when", "Count");
        choose(open().locator("vaadin-select").nth(1), "Goods line");
        addTo("/when/parts/0", "Condition");
        field("goods[].description");
        choose(open().locator("vaadin-select").first(), "contains the word");
        var words = open().locator("vaadin-multi-select-combo-box input");
        words.fill("aquarium");
        words.press("Enter");
        words.press("Tab");
        addTo("/when", "Condition");
        field("grossWeight");
        choose(open().locator("vaadin-select").first(), "is between");
        weightBetween(from, to);
    }

    /// Of the line that is unfolded.
    void weightBetween(String from, String to) {
        var ends = open().locator(".c-values input");
        assertThat(ends).hasCount(2);
        ends.first().fill(from);
        ends.first().press("Tab");
        ends.last().fill(to);
        ends.last().press("Tab");
    }

    Locator findingOn(String node) {
        return line(node).locator("xpath=..").locator("> .c-findings");
    }

    void follows(int points, String floor) {
        effect("Add points");
        write("/effects/0/points", String.valueOf(points));
        effect("At least this disposition");
        choose(page.locator("[data-node='/effects/1/disposition']"), floor);
    }

    void because(String en, String fr) {
        write("/reasonCode", "HEAVY OR AQUARIUM");
        write("/reason/en", en);
        write("/reason/fr", fr);
        write("/governance/rationale", "To see a rule go all the way.");
        write("/governance/basis", "A demonstration");
    }

    void submit(String comment) {
        button("Submit").click();
        page.getByLabel("What changes, and why").fill(comment);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Submit").setExact(true))
                .click();
    }

    private void effect(String name) {
        menu("Effect").click();
        menu(name).click();
    }

    private Locator menu(String name) {
        return page.getByRole(AriaRole.MENUITEM, exactly(name));
    }

    private void addTo(String node, String what) {
        line(node)
                .locator("xpath=..")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(what).setExact(true))
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

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, exactly(name));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
