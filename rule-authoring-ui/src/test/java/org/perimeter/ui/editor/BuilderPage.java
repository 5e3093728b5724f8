package org.perimeter.ui.editor;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;

/// What a person sees of the builder, whichever way they reach for it.
record BuilderPage(Page page) {
    /// For what the server has to answer first, on a machine with other things to do.
    static final IsVisibleOptions PATIENT = new IsVisibleOptions().setTimeout(20_000);

    /// The head of the line of a node.
    Locator line(String node) {
        return page.locator(".c-head[data-node='" + node + "']");
    }

    /// What is shown below the line that is unfolded.
    Locator open() {
        return page.locator(".c-editor:visible");
    }

    /// The field with this label in the line that is unfolded.
    Locator field(String label) {
        return open().locator("xpath=.//*[label[normalize-space()='" + label + "']]")
                .and(page.locator(":visible"));
    }

    /// A button below a line, not one of the lines inside it.
    Locator button(String node, String name) {
        return page.locator(".c-row:has(> .c-head[data-node='" + node + "']) > .c-list > .c-add")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// A choice of the list that is open, by its name or, for a field, by its path.
    Locator option(String named) {
        var exact = "text-is(" + quoted(named) + ")";
        return page.locator(
                        "[role=option]:has(.e-choice-name:%1$s, .e-choice-path:%1$s), [role=option]:%1$s"
                                .formatted(exact))
                .and(page.locator(":visible"))
                .first();
    }

    /// The rule that is open, by the address.
    String rule() {
        var url = page.url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /// Waits until the server has answered all that the browser told it, and what it answered is drawn.
    void settle() {
        page.evaluate(
                """
                async () => {
                  const busy = () => Object.values(window.Vaadin?.Flow?.clients ?? {}).some(one => one.isActive?.());
                  const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
                  for (await drawn(); busy(); await drawn()) {}
                }
                """);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
