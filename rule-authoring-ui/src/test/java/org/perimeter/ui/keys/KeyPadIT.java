package org.perimeter.ui.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.KeyEnvelope.Opening;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;
import org.perimeter.ui.shell.Texts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("browser")
@SpringBootTest(classes = KeysApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class KeyPadIT {
    private static final String PASSPHRASE = "clé d’été 2026";

    private static Chromium chromium;

    private final Texts texts = new Texts();

    @LocalServerPort private int port;

    @BeforeAll
    static void launch() {
        chromium = new Chromium();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void forget() {
        KeysApplication.RECEIVED.clear();
    }

    @ParameterizedTest
    @CsvSource({"en-CA,LIGHT", "fr-CA,DARK"})
    void an_approver_makes_a_key_and_signs_with_it_and_the_server_never_sees_the_passphrase(
            Locale locale, ColorScheme scheme) throws InterruptedException {
        Page page =
                chromium.browser()
                        .newContext(
                                new NewContextOptions()
                                        .setLocale(locale.toLanguageTag())
                                        .setColorScheme(scheme))
                        .newPage();
        var sent = new ArrayList<String>();
        page.onRequest(request -> sent.add(request.url() + " " + request.postData()));
        page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text())));
        page.navigate("http://localhost:" + port + "/");
        Locator pad = page.locator("perimeter-key-pad");

        field(pad, text("key-pad.passphrase", locale)).fill(PASSPHRASE);
        field(pad, text("key-pad.repeat", locale)).fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByText(text("key-pad.summary", locale), exactly())).isVisible();
        assertThat(pad.getByText("<b>CBSA</b>")).isVisible();
        assertThat(Accessibility.violations(page))
                .as("the page around it has no shell here")
                .noneMatch(violation -> violation.contains("perimeter-key-pad"));
        Chromium.picture(page, "key-pad-" + locale);

        field(pad, text("key-pad.passphrase", locale)).fill("another");
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).hasText(text("key-pad.wrongPassphrase", locale));
        field(pad, text("key-pad.passphrase", locale)).fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText(text("key-pad.signed", locale));

        SigningKey key = opened(String.valueOf(received()));
        assertThat(received()).isEqualTo("wrong-passphrase");
        assertThat(received())
                .isInstanceOfSatisfying(
                        Signed.class,
                        signed -> {
                            var approval = (ApprovalStatement) signed.statement();
                            byte[] signature = Base64.getUrlDecoder().decode(signed.signature());
                            assertThat(
                                            key.publicKey()
                                                    .verifies(
                                                            Statements.toSign(approval), signature))
                                    .isTrue();
                        });
        assertThat(sent)
                .isNotEmpty()
                .noneMatch(request -> request.contains("2026") && !request.contains("2026-03-02"))
                .noneMatch(request -> request.contains("another"));
        page.context().close();
    }

    private static Object received() throws InterruptedException {
        return KeysApplication.RECEIVED.poll(20, TimeUnit.SECONDS);
    }

    private static SigningKey opened(String envelope) {
        return switch (KeyEnvelope.open(
                Base64.getDecoder().decode(envelope), PASSPHRASE.toCharArray())) {
            case Opening.Opened(var key) -> key;
            case Opening.WrongPassphrase wrong -> throw new AssertionError(wrong);
            case Opening.NotAnEnvelope(var why) -> throw new AssertionError(why);
        };
    }

    private String text(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }

    private static Locator field(Locator pad, String label) {
        return pad.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
