package org.perimeter.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Reaches what is on a page by the Tab key, and uses it by the keyboard.
public final class WithoutMouse {
    private WithoutMouse() {}

    public static void type(Page page, Locator field, String words) {
        reach(page, field);
        page.keyboard().type(words);
    }

    /// Presses Enter on a button or a link.
    public static void enter(Page page, Locator target) {
        reach(page, target);
        page.keyboard().press("Enter");
    }

    /// By the Tab key, however often it takes.
    private static void reach(Page page, Locator target) {
        assertThat(target).isVisible();
        page.waitForCondition(() -> {
            if ((Boolean) target.evaluate("element => element.matches(':focus, :focus-within')")) {
                return true;
            }
            page.keyboard().press("Tab");
            return false;
        });
    }
}
