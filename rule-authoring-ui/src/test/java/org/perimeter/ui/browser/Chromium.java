package org.perimeter.ui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The machine's Chromium, headless, driven by Playwright; nothing is downloaded.
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage");
    private static final Map<String, String> NO_DOWNLOAD =
            Map.of(
                    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                    "1",
                    "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS",
                    "1");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    private final Browser browser =
            playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

    public Browser browser() {
        return browser;
    }

    /// A picture of the page for people to look at: `target/screenshots/NAME.png`.
    public static void picture(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium in /usr/bin.\nMaybe install it: apt-get install chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
