package org.perimeter.ui.keys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.KeyEnvelope.Opening;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.ui.browser.Accessibility;
import org.perimeter.ui.browser.Chromium;

/// The browser's key vault and the engine's, against each other.
@Tag("browser")
class KeyVaultIT {
    /// With an accent in two parts, which both sides must compose.
    private static final String PASSPHRASE = "cle\u0301 d’e\u0301te\u0301 2026 🔑";

    private static final String COMPOSED = "clé d’été 2026 🔑";

    private static final String UNLOCK_AND_SIGN =
            """
            async ([envelope, passphrase, bytes]) => {
              const vault = await import('/keys/key-vault.js');
              try {
                const key = await vault.unlock(envelope, passphrase);
                return { keyId: key.keyId, signature: await key.sign(vault.fromBase64(bytes)) };
              } catch (error) {
                return { code: error.code };
              }
            }
            """;

    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());
    private static final byte[] ENVELOPE =
            KeyEnvelope.seal(KEY, COMPOSED.toCharArray(), new SecureRandom());

    private static Chromium chromium;
    private static StaticPages pages;

    private Page page;

    @BeforeAll
    static void launch() throws IOException {
        chromium = new Chromium();
        pages = new StaticPages();
    }

    @AfterAll
    static void quit() {
        pages.close();
        chromium.close();
    }

    @BeforeEach
    void open() {
        page = chromium.browser().newContext(new NewContextOptions().setLocale("en-CA")).newPage();
        page.navigate(pages.address());
        page.evaluate("() => customElements.whenDefined('perimeter-key-pad').then(() => true)");
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void the_browser_opens_an_envelope_of_the_engine_and_the_engine_verifies_its_signature() {
        var answer = unlockAndSign(ENVELOPE, PASSPHRASE);
        assertThat(answer.get("keyId")).isEqualTo(KEY.keyId().hex());
        assertSigned(KEY.publicKey(), String.valueOf(answer.get("signature")));
        assertThat(answer.get("signature"))
                .as("Ed25519 has one signature for a key and a message")
                .isEqualTo(Signed.sign(approval(KEY.keyId()), KEY).signature());
    }

    @Test
    void the_engine_opens_an_envelope_of_the_browser() {
        var made =
                asMap(
                        page.evaluate(
                                "async passphrase => (await import('/keys/key-vault.js')).create(passphrase)",
                                PASSPHRASE));
        byte[] envelope = Base64.getDecoder().decode(String.valueOf(made.get("envelope")));
        assertThat(envelope).hasSize(141);
        assertThat(KeyEnvelope.open(envelope, "another".toCharArray()))
                .isInstanceOf(Opening.WrongPassphrase.class);
        assertThat(KeyEnvelope.open(envelope, COMPOSED.toCharArray()))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> {
                            VerifyingKey key = opened.key().publicKey();
                            assertThat(key.base64()).isEqualTo(made.get("spki"));
                            assertThat(key.keyId().hex()).isEqualTo(made.get("keyId"));
                        });
    }

    @Test
    void a_wrong_passphrase_and_each_changed_part_of_an_envelope_are_refused() {
        assertThat(unlockAndSign(ENVELOPE, "another")).containsEntry("code", "wrong-passphrase");
        assertThat(unlockAndSign(ENVELOPE, "")).containsEntry("code", "wrong-passphrase");
        Map<Integer, String> codes =
                Map.of(
                        0, "not-an-envelope", // version
                        1, "not-an-envelope", // iterations, far too many
                        4, "wrong-passphrase", // iterations, other
                        5, "wrong-passphrase", // salt
                        21, "wrong-passphrase", // vector
                        33, "wrong-passphrase", // public key
                        76, "wrong-passphrase",
                        77, "wrong-passphrase", // private key
                        140, "wrong-passphrase");
        codes.forEach((at, code) -> {
            byte[] changed = ENVELOPE.clone();
            changed[at] ^= 0x40;
            assertThat(unlockAndSign(changed, PASSPHRASE))
                    .as("byte %d", at)
                    .containsEntry("code", code);
        });
        assertThat(unlockAndSign(new byte[140], PASSPHRASE))
                .containsEntry("code", "not-an-envelope");
    }

    @Test
    void an_unlocked_key_cannot_be_exported_and_locks_itself() {
        var seen =
                asMap(
                        page.evaluate(
                                """
                                async ([envelope, passphrase]) => {
                                  const vault = await import('/keys/key-vault.js');
                                  const exported = [];
                                  const sign = crypto.subtle.sign.bind(crypto.subtle);
                                  let secret;
                                  crypto.subtle.sign = (algorithm, key, bytes) => (secret = key, sign(algorithm, key, bytes));
                                  const key = await vault.unlock(envelope, passphrase, { lockAfter: 300 });
                                  await key.sign(new Uint8Array(1));
                                  const refused = await crypto.subtle.exportKey('pkcs8', secret).catch(error => error.name);
                                  const before = vault.isUnlocked(key.keyId);
                                  while (vault.isUnlocked(key.keyId)) {
                                    await new Promise(requestAnimationFrame);
                                  }
                                  const code = await key.sign(new Uint8Array(1)).catch(error => error.code);
                                  return { extractable: secret.extractable, refused, before, code };
                                }
                                """,
                                List.of(base64(ENVELOPE), PASSPHRASE)));
        assertThat(seen)
                .containsEntry("extractable", false)
                .containsEntry("refused", "InvalidAccessError")
                .containsEntry("before", true)
                .containsEntry("code", "locked");
    }

    @Test
    void the_pad_shows_the_hash_of_what_it_signs_and_signs_it() {
        Locator pad = pad("sign", ENVELOPE);
        var statement = approval(KEY.keyId());
        assertThat(pad.locator("#hash")).hasText(Statements.digest(statement).hex());
        pad.getByText("The exact text").click();
        assertThat(pad.locator("pre")).containsText("perimeter-approval-v1");
        assertThat(pad.locator("pre")).containsText("\"contentHash\":\"" + statement.contentHash());
        field(pad, "Passphrase").fill(PASSPHRASE);
        page.keyboard().press("Enter");
        assertThat(pad.getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("Signed.");
        assertThat(field(pad, "Passphrase")).hasValue("");
        List<String> events = events();
        assertThat(events).hasSize(1);
        assertSigned(KEY.publicKey(), events.getFirst().replaceFirst("signed (.*)", "$1"));
    }

    @Test
    void the_pad_says_that_a_passphrase_is_wrong_and_takes_the_right_one_after_it() {
        Locator pad = pad("sign", ENVELOPE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).hasText("Enter the passphrase of your key.");
        field(pad, "Passphrase").fill("another");
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).containsText("does not open your key");
        assertThat(field(pad, "Passphrase")).isFocused();
        assertThat(field(pad, "Passphrase")).hasAttribute("aria-invalid", "true");
        assertThat(Accessibility.violations(page)).isEmpty();
        field(pad, "Passphrase").fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("Signed.");
        assertThat(events()).first().isEqualTo("failed wrong-passphrase");
        assertThat(events()).last().asString().startsWith("signed ");
    }

    @Test
    void the_pad_makes_a_key_under_a_passphrase_typed_twice() {
        Locator pad = pad("create", new byte[0]);
        field(pad, "Passphrase").fill("too short");
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).hasText("Use at least 12 characters.");
        field(pad, "Passphrase").fill(PASSPHRASE);
        field(pad, "Passphrase again").fill(PASSPHRASE + "!");
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).hasText("The two passphrases differ.");
        field(pad, "Passphrase again").fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("Your key is made.");
        String[] made = events().getLast().split(" ", -1);
        assertThat(made[0]).isEqualTo("key-created");
        assertThat(KeyEnvelope.open(Base64.getDecoder().decode(made[2]), COMPOSED.toCharArray()))
                .isInstanceOfSatisfying(
                        Opening.Opened.class,
                        opened -> assertThat(opened.key().publicKey().base64()).isEqualTo(made[1]));
    }

    @Test
    void a_damaged_envelope_is_told_from_a_wrong_passphrase() {
        Locator pad = pad("sign", new byte[7]);
        field(pad, "Passphrase").fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        assertThat(pad.getByRole(AriaRole.ALERT)).containsText("is damaged");
        assertThat(events()).containsExactly("failed not-an-envelope");
    }

    @Test
    void neither_passphrase_nor_key_strokes_leave_the_pad() {
        Locator pad = pad("sign", ENVELOPE);
        page.evaluate(
                """
                () => {
                  window.leaked = [];
                  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'change', 'paste', 'submit']) {
                    document.addEventListener(type, event => window.leaked.push(type + event.key));
                  }
                }
                """);
        field(pad, "Passphrase").pressSequentially(COMPOSED);
        page.keyboard().press("Enter");
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("Signed.");
        assertThat(page.evaluate("window.leaked")).isEqualTo(List.of());
        assertThat(page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])"))
                .isEqualTo("[{},{},\"\"]");
        assertThat(page.content()).doesNotContain("2026 🔑");
        assertThat(pages.requests())
                .allSatisfy(request ->
                        assertThat(request)
                                .matches("GET (/|/favicon.ico|/page.css|/keys/[a-z-]+\\.js) "));
    }

    @Test
    void a_statement_that_changes_while_the_key_opens_is_not_what_gets_signed() {
        Locator pad = pad("sign", ENVELOPE);
        field(pad, "Passphrase").fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        pad.evaluate(
                "(pad, other) => pad.setAttribute('statement', other)", base64(new byte[] {1}));
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("Signed.");
        assertSigned(KEY.publicKey(), events().getFirst().replaceFirst("signed (.*)", "$1"));
        assertThat(pad.locator("#hash")).hasText(Hash.of(new byte[] {1}).hex());
    }

    @Test
    void what_a_pad_that_was_taken_away_still_works_out_reaches_nobody() {
        Locator pad = pad("sign", ENVELOPE);
        field(pad, "Passphrase").fill(PASSPHRASE);
        pad.getByRole(AriaRole.BUTTON).click();
        page.evaluate(
                """
                async () => {
                  const pad = document.querySelector('perimeter-key-pad');
                  pad.remove();
                  const vault = await import('/keys/key-vault.js');
                  await vault.create('a key of the same cost to wait for');
                  document.querySelector('main').append(pad);
                }
                """);
        assertThat(pad.getByRole(AriaRole.STATUS)).hasText("");
        assertThat(events()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            mode = Mode.INCLUDE,
            names = {"LIGHT", "DARK"})
    void the_pad_is_accessible_in_light_and_dark_and_on_a_telephone(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(390, 844);
        for (String mode : List.of("create", "sign")) {
            Locator pad = pad(mode, ENVELOPE);
            assertThat(Accessibility.violations(page)).isEmpty();
            Chromium.picture(page, "key-pad-" + mode + "-" + scheme);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= 390"))
                    .isEqualTo(true);
            pad.evaluate("pad => pad.remove()");
        }
    }

    @Test
    void labels_may_come_before_or_after_the_pad_and_in_any_language() {
        Locator pad = pad("sign", ENVELOPE);
        pad.evaluate("pad => { pad.labels = { sign: 'Signer', passphrase: 'Phrase secrète' }; }");
        assertThat(pad.getByRole(AriaRole.BUTTON)).hasText("Signer");
        assertThat(field(pad, "Phrase secrète")).isVisible();
        pad.evaluate("pad => pad.focus()");
        assertThat(field(pad, "Phrase secrète")).isFocused();
    }

    private Locator pad(String mode, byte[] envelope) {
        page.evaluate(
                """
                ([mode, envelope, statement]) => {
                  const pad = document.createElement('perimeter-key-pad');
                  pad.setAttribute('mode', mode);
                  pad.setAttribute('envelope', envelope);
                  pad.setAttribute('statement', statement);
                  pad.summary = ['Approve Prince Rupert 14 as CBSA', 'Content 9f3c'];
                  window.events = [];
                  for (const type of ['key-created', 'signed', 'failed']) {
                    document.addEventListener(type, event =>
                      window.events.push([type, ...Object.values(event.detail)].join(' ')), { once: false });
                  }
                  document.querySelector('main').append(pad);
                }
                """,
                List.of(mode, base64(envelope), base64(Statements.toSign(approval(KEY.keyId())))));
        return page.locator("perimeter-key-pad");
    }

    private static Locator field(Locator pad, String label) {
        return pad.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private List<String> events() {
        var events = new ArrayList<String>();
        ((List<?>) page.evaluate("window.events"))
                .forEach(event -> events.add(String.valueOf(event)));
        return events;
    }

    private Map<String, Object> unlockAndSign(byte[] envelope, String passphrase) {
        return asMap(
                page.evaluate(
                        UNLOCK_AND_SIGN,
                        List.of(
                                base64(envelope),
                                passphrase,
                                base64(Statements.toSign(approval(KEY.keyId()))))));
    }

    private static Map<String, Object> asMap(Object value) {
        var map = new TreeMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, part) -> map.put(String.valueOf(key), part));
        return map;
    }

    private static void assertSigned(VerifyingKey key, String signature) {
        byte[] bytes = Base64.getUrlDecoder().decode(signature);
        assertThat(bytes).hasSize(64);
        assertThat(key.verifies(Statements.toSign(approval(key.keyId())), bytes))
                .as(HexFormat.of().formatHex(bytes))
                .isTrue();
    }

    private static ApprovalStatement approval(Hash keyId) {
        return new ApprovalStatement(
                "prince-rupert",
                Hash.of(new byte[] {9}),
                Hash.of(new byte[] {8}),
                null,
                "CBSA",
                "Noémie 🙂 \"N\" \\ Tremblay\u2028",
                keyId,
                Instant.parse("2026-03-02T12:00:00.120Z"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
