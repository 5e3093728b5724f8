package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.perimeter.ui.shell.Texts;

/// Points and clicks; types only what has to be written.
record Mouse(BuilderPage builder, Texts texts) implements Hands {
    @Override
    public void newRule() {
        click(builder.page().locator(".e-rules-head vaadin-button"));
        assertThat(builder.line("/when")).isVisible();
    }

    @Override
    public void add(String line) {
        click(builder.button(line, text("editor.row.add")));
    }

    @Override
    public void group(String line) {
        click(builder.button(line, text("editor.row.group")));
    }

    @Override
    public void count(String line) {
        click(builder.button(line, text("editor.row.count")));
    }

    @Override
    public void filter(String line) {
        click(builder.button(line, text("editor.term.filter")));
    }

    @Override
    public void open(String line) {
        if (!"true".equals(builder.line(line).getAttribute("aria-expanded"))) {
            click(builder.line(line));
        }
    }

    @Override
    public void find(String label, String typed, String choice) {
        var input = builder.field(label).locator("input");
        click(input);
        builder.page().keyboard().press("Control+a");
        builder.page().keyboard().type(typed);
        take(builder.option(choice));
    }

    @Override
    public void choose(String label, String choice) {
        click(builder.field(label));
        take(builder.option(choice));
    }

    @Override
    public void write(String label, String text) {
        click(builder.field(label).locator("input").last());
        builder.page().keyboard().press("Control+a");
        builder.page().keyboard().type(text);
        leave();
    }

    @Override
    public void values(String label, String... values) {
        click(builder.field(label).locator("input"));
        for (var value : values) {
            builder.page().keyboard().type(value);
            builder.page().keyboard().press("Enter");
            builder.settle();
        }
        leave();
    }

    @Override
    public void moment(String label, String date, String time) {
        var inputs = builder.field(label).locator("input");
        inputs.first().click();
        builder.page().keyboard().type(date);
        inputs.last().click();
        builder.page().keyboard().type(time);
        leave();
    }

    @Override
    public void tick(String label) {
        click(builder.field(label).locator("input"));
    }

    @Override
    public void run(RowCommand command, String line) {
        open(line);
        var bar = builder.open().locator("vaadin-menu-bar").last();
        var button =
                bar.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions()
                                .setName(text(command.title()))
                                .setExact(true));
        if (button.count() == 0) {
            click(
                    bar.getByRole(
                            AriaRole.MENUITEM,
                            new Locator.GetByRoleOptions()
                                    .setName(text("editor.row.more"))
                                    .setExact(true)));
            button = builder.page().getByRole(AriaRole.MENUITEM, exactly(text(command.title())));
        }
        take(button);
    }

    @Override
    public void undo() {
        click(builder.page().getByRole(AriaRole.BUTTON, exactly(text("editor.undo"))));
    }

    @Override
    public void redo() {
        click(builder.page().getByRole(AriaRole.BUTTON, exactly(text("editor.redo"))));
    }

    /// Which the page does by itself after a pause.
    @Override
    public void save() {
        assertThat(builder.page().locator(".e-state p-ago")).isVisible();
    }

    /// A field hands over what was typed when one clicks elsewhere; a list that is open closes then.
    private void leave() {
        var heading = builder.page().locator(".e-head h2").boundingBox();
        builder.page().mouse().click(heading.x + 1, heading.y + heading.height / 2);
        builder.settle();
    }

    /// What lies beside a list that is open does not hear the click that closes it.
    private void click(Locator target) {
        builder.page()
                .waitForCondition(() -> {
                    if (isModal()) {
                        leave();
                    }
                    return !isModal();
                });
        take(target);
    }

    private boolean isModal() {
        return (Boolean) builder.page().evaluate("document.body.style.pointerEvents === 'none'");
    }

    private void take(Locator target) {
        target.click();
        builder.settle();
    }

    private String text(String key) {
        return texts.getTranslation(key, java.util.Locale.ENGLISH);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
