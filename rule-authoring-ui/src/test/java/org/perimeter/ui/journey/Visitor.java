package org.perimeter.ui.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.perimeter.ui.access.DemoAccounts;
import org.perimeter.ui.browser.Chromium;

/// A person in front of their own browser.
public final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 30_000;

    private final String address;
    private final Page page;

    public Visitor(Chromium chromium, int port, String locale, ColorScheme scheme) {
        this.address = "http://localhost:" + port + "/";
        this.page =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setLocale(locale)
                                        .setColorScheme(scheme)
                                        .setViewportSize(1440, 900))
                        .newPage();
        page.setDefaultTimeout(PATIENCE);
    }

    public Page page() {
        return page;
    }

    public Page open(String path) {
        page.navigate(address + path);
        return page;
    }

    /// Signs in as the demonstration's person of this name, such as `cbsa-analyst`.
    public Visitor signIn(DemoAccounts accounts, String name) {
        var account =
                accounts.accounts().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        open("sign-in");
        page.locator("input[name=username]").fill(account.name());
        page.locator("input[name=password]").fill(account.password());
        page.locator("vaadin-login-form vaadin-button[theme~=submit], vaadin-button[slot=submit]")
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.NAVIGATION).first())
                .isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
