package org.perimeter.ui.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;

/// Keys and nothing else: no pointer, and no focus but where keys lead it.
record Keyboard(BuilderPage builder) implements Hands {
    /// Presses after which a thing counts as out of reach.
    private static final int REACH = 60;

    private static final Map<RowCommand, String> KEYS =
            Map.ofEntries(
                    Map.entry(RowCommand.ADD, "a"),
                    Map.entry(RowCommand.GROUP, "g"),
                    Map.entry(RowCommand.COUNT, "s"),
                    Map.entry(RowCommand.UP, "Alt+ArrowUp"),
                    Map.entry(RowCommand.DOWN, "Alt+ArrowDown"),
                    Map.entry(RowCommand.OUT, "Alt+ArrowLeft"),
                    Map.entry(RowCommand.IN, "Alt+ArrowRight"),
                    Map.entry(RowCommand.DUPLICATE, "Control+d"),
                    Map.entry(RowCommand.NEGATE, "n"),
                    Map.entry(RowCommand.COPY, "Control+c"),
                    Map.entry(RowCommand.CUT, "Control+x"),
                    Map.entry(RowCommand.PASTE, "Control+v"),
                    Map.entry(RowCommand.REMOVE, "Delete"));

    @Override
    public void newRule() {
        var before = builder.rule();
        press("Alt+n");
        builder.page().waitForCondition(() -> !builder.rule().equals(before));
        builder.settle();
        for (var i = 0; i < REACH && !isOn(builder.line("/when")); i++) {
            builder.page().keyboard().press("Tab");
        }
        assertThat(builder.line("/when")).isFocused();
    }

    @Override
    public void add(String line) {
        run(RowCommand.ADD, line);
    }

    @Override
    public void group(String line) {
        run(RowCommand.GROUP, line);
    }

    @Override
    public void count(String line) {
        run(RowCommand.COUNT, line);
    }

    @Override
    public void filter(String line) {
        run(RowCommand.ADD, line);
    }

    @Override
    public void open(String line) {
        walkTo(line);
        press("Enter");
    }

    @Override
    public void find(String label, String typed, String choice) {
        tabTo(label);
        builder.page().keyboard().press("Control+a");
        builder.page().keyboard().type(typed);
        var wanted = builder.option(choice);
        assertThat(wanted).isVisible(BuilderPage.PATIENT);
        walk("ArrowDown", choice, () -> wanted.getAttribute("focused") != null);
        press("Enter");
    }

    @Override
    public void choose(String label, String choice) {
        tabTo(label);
        press("Enter");
        var wanted = builder.option(choice);
        assertThat(wanted).isVisible(BuilderPage.PATIENT);
        builder.page().keyboard().press("Home");
        walk("ArrowDown", choice, () -> isOn(wanted));
        press("Enter");
    }

    @Override
    public void write(String label, String text) {
        tabTo(label);
        builder.page().keyboard().press("Control+a");
        builder.page().keyboard().type(text);
        press("Tab");
    }

    @Override
    public void values(String label, String... values) {
        tabTo(label);
        for (var value : values) {
            builder.page().keyboard().type(value);
            press("Enter");
        }
    }

    @Override
    public void moment(String label, String date, String time) {
        tabTo(label);
        builder.page().keyboard().type(date);
        press("Tab");
        builder.page().keyboard().type(time);
        press("Tab");
    }

    @Override
    public void tick(String label) {
        tabTo(label);
        press("Space");
    }

    @Override
    public void run(RowCommand command, String line) {
        walkTo(line);
        press(KEYS.get(command));
    }

    @Override
    public void undo() {
        press("Control+z");
    }

    @Override
    public void redo() {
        press("Control+y");
    }

    @Override
    public void save() {
        press("Control+s");
    }

    /// Along the lines of the condition, out of the fields of one first.
    private void walkTo(String line) {
        assertThat(builder.line(line)).isVisible();
        for (var i = 0; i < REACH && builder.page().locator(".c-head:focus").count() == 0; i++) {
            press("Escape");
        }
        var down =
                (Boolean)
                        builder.line(line)
                                .evaluate(
                                        """
                                        line => Boolean(document.activeElement.compareDocumentPosition(line)
                                            & Node.DOCUMENT_POSITION_FOLLOWING)\
                                        """);
        walk(down ? "ArrowDown" : "ArrowUp", line, () -> isOn(builder.line(line)));
    }

    /// To a field of the open line, forwards or backwards as it lies.
    private void tabTo(String label) {
        var field = builder.field(label);
        assertThat(field).hasCount(1);
        var back =
                (Boolean)
                        field.evaluate(
                                """
                                field => Boolean(document.activeElement.compareDocumentPosition(field)
                                    & Node.DOCUMENT_POSITION_PRECEDING)\
                                """);
        walk(back ? "Shift+Tab" : "Tab", label, () -> holdsFocus(field));
    }

    private void walk(String key, String to, java.util.function.BooleanSupplier there) {
        for (var i = 0; !there.getAsBoolean(); i++) {
            if (i == REACH) {
                throw new AssertionError(
                        key + " does not lead to " + to + " from " + active() + " on");
            }
            builder.page().keyboard().press(key);
        }
    }

    private static boolean holdsFocus(Locator field) {
        return (Boolean) field.evaluate("field => field.contains(document.activeElement)");
    }

    private static boolean isOn(Locator element) {
        return element.count() == 1 && holdsFocus(element);
    }

    /// A key must leave the focus somewhere: on the page as a whole no key does anything.
    private void press(String key) {
        builder.page().keyboard().press(key);
        builder.settle();
        if (active().startsWith("<body")) {
            throw new AssertionError("After " + key + " nothing has the focus");
        }
    }

    private String active() {
        return (String)
                builder.page().evaluate("document.activeElement.cloneNode(false).outerHTML");
    }
}
