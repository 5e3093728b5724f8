package org.perimeter.engine.bundle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.CredentialId;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.PasskeyPage;
import org.perimeter.engine.bundle.RootKeyFile;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.Statements;
import org.perimeter.engine.bundle.VerifyingKey;

class RosterCommandIT {
    private static final String PASSPHRASE = "kept in the agency's safe";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final SigningKey anne = SigningKey.generate(new SecureRandom());

    @TempDir Path folder;

    @Test
    void an_agency_makes_its_root_and_signs_one_roster_after_another() throws IOException {
        assertThat(run("new-root", "--agency", "CBSA", "--out", file("root.json"))).isZero();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(Path.of(file("root.json")))))
                .isEqualTo("rw-------");
        RootKeyFile root = RootKeyFile.read(Files.readAllBytes(Path.of(file("root.json"))));
        assertThat(out()).contains("publicKey " + root.publicKey());
        assertThat(Files.readString(Path.of(file("root.json")))).doesNotContain(PASSPHRASE);

        request("request.json", "2027-01-31T00:00:00Z");
        assertThat(sign("first.json")).as(err()).isZero();
        assertThat(sign("second.json", "--previous", file("first.json"))).as(err()).isZero();
        Signed<Roster> first = roster("first.json");
        Signed<Roster> second = roster("second.json");
        VerifyingKey key = VerifyingKey.of(root.publicKey());
        for (var signed : List.of(first, second)) {
            byte[] signature = java.util.Base64.getUrlDecoder().decode(signed.signature());
            assertThat(key.verifies(Statements.toSign(signed.statement()), signature)).isTrue();
            assertThat(signed.statement().demo()).isFalse();
            assertThat(signed.statement().approver(anne.keyId()).orElseThrow().person())
                    .isEqualTo("anne");
        }
        assertThat(second.statement().serial()).isEqualTo(2);
        assertThat(second.statement().previous()).isEqualTo(first.statement().hash());
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        Files.writeString(Path.of(file("root.json")), "precious");
        assertThat(run("new-root", "--agency", "CBSA", "--out", file("root.json"))).isEqualTo(1);
        assertThat(err()).contains("exists; nothing was changed");
        assertThat(Path.of(file("root.json"))).hasContent("precious");
    }

    @Test
    void a_wrong_a_short_and_a_missing_passphrase_are_refused() throws IOException {
        assertThat(with("short", "new-root", "--agency", "CBSA", "--out", file("root.json")))
                .isEqualTo(1);
        assertThat(with("", "new-root", "--agency", "CBSA", "--out", file("root.json")))
                .isEqualTo(1);
        assertThat(
                        with(
                                "cl\uFFFD\uFFFD dans le coffre",
                                "new-root",
                                "--agency",
                                "CBSA",
                                "--out",
                                file("root.json")))
                .isEqualTo(1);
        assertThat(err()).contains("LC_ALL");
        assertThat(Path.of(file("root.json"))).doesNotExist();
        run("new-root", "--agency", "CBSA", "--out", file("root.json"));
        request("request.json", "2027-01-31T00:00:00Z");
        assertThat(with("not the passphrase", sign(List.of(), "roster.json"))).isEqualTo(1);
        assertThat(err()).contains("nothing was signed");
        assertThat(Path.of(file("roster.json"))).doesNotExist();
    }

    @Test
    void a_request_that_no_node_would_accept_is_not_signed() throws IOException {
        run("new-root", "--agency", "CBSA", "--out", file("root.json"));
        request("request.json", "2025-01-31T00:00:00Z");
        assertThat(sign("roster.json")).isEqualTo(1);
        assertThat(err()).contains("It ends before it begins");
        Files.writeString(
                Path.of(file("request.json")),
                """
                {"notBefore":"2026-01-01T00:00:00Z","notAfter":"2027-01-01T00:00:00Z",
                 "approvers":[{"person":"anne","publicKey":"AAAA"}]}
                """);
        assertThat(sign("roster.json")).isEqualTo(1);
        assertThat(err()).contains("The public key of anne");
        Files.writeString(Path.of(file("request.json")), "{\"notBefore\":\"soon\"}");
        assertThat(sign("roster.json")).isEqualTo(1);
        assertThat(err()).contains("at /notBefore");
        assertThat(Path.of(file("roster.json"))).doesNotExist();
    }

    @Test
    void a_passkey_is_listed_with_the_page_that_it_signs_on() throws Exception {
        run("new-root", "--agency", "CBSA", "--out", file("root.json"));
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] spki = generator.generateKeyPair().getPublic().getEncoded();
        passkey(spki, "https://approvals.example.org/page");
        assertThat(sign("roster.json")).isEqualTo(1);
        assertThat(err()).contains("Not the origin of a page for passkeys");
        passkey(spki, "https://approvals.example.org");
        assertThat(sign("roster.json")).as(err()).isZero();
        Roster.Approver listed = roster("roster.json").statement().approvers().getFirst();
        assertThat(listed)
                .isEqualTo(
                        new Passkey(
                                        "webauthn-ES256",
                                        spki,
                                        CredentialId.of(new byte[16]),
                                        new PasskeyPage("https://approvals.example.org"))
                                .listed("anne", "CBSA"));
    }

    @Test
    void a_passkey_whose_algorithm_was_forgotten_is_not_signed() throws IOException {
        run("new-root", "--agency", "CBSA", "--out", file("root.json"));
        Files.writeString(
                Path.of(file("request.json")),
                """
                {"notBefore":"2026-01-01T00:00:00Z","notAfter":"2027-01-01T00:00:00Z",
                 "approvers":[{"person":"anne","publicKey":"%s","rpId":"approvals.example.org"}]}
                """
                        .formatted(anne.publicKey().base64()));
        assertThat(sign("roster.json")).isEqualTo(1);
        assertThat(err()).contains("Maybe its algorithm is missing");
    }

    private void passkey(byte[] spki, String origin) throws IOException {
        Files.writeString(
                Path.of(file("request.json")),
                """
                {"notBefore":"2026-01-01T00:00:00Z","notAfter":"2027-01-01T00:00:00Z",
                 "approvers":[{"person":"anne","publicKey":"%s","algorithm":"webauthn-ES256",
                               "credentialId":"AAAAAAAAAAAAAAAAAAAAAA",
                               "origin":"%s","rpId":"approvals.example.org"}]}
                """
                        .formatted(Base64.getEncoder().encodeToString(spki), origin));
    }

    @Test
    void anything_else_is_a_question_of_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("delete")).isEqualTo(2);
        assertThat(run("new-root", "--agency", "CBSA")).isEqualTo(2);
        assertThat(run("new-root", "--agency")).isEqualTo(2);
        assertThat(run("sign", "--nonsense", "x")).isEqualTo(2);
        assertThat(run("new-root", "--agency", "../CBSA", "--out", file("root.json"))).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(run("--help")).isZero();
        assertThat(out()).startsWith("Usage: ./perimeter roster");
    }

    private void request(String name, String until) throws IOException {
        Files.writeString(
                Path.of(file(name)),
                """
                {
                  "notBefore": "2026-01-01T00:00:00Z",
                  "notAfter": "%s",
                  "approvers": [ { "person": "anne", "publicKey": "%s" } ]
                }
                """
                        .formatted(until, anne.publicKey().base64()));
    }

    private Signed<Roster> roster(String name) throws IOException {
        return Signed.read(Files.readAllBytes(Path.of(file(name))), Roster.class);
    }

    private int sign(String name, String... more) {
        return with(PASSPHRASE, sign(List.of(more), name));
    }

    private String[] sign(List<String> more, String name) {
        var arguments =
                new java.util.ArrayList<>(
                        List.of(
                                "sign",
                                "--root",
                                file("root.json"),
                                "--request",
                                file("request.json"),
                                "--out",
                                file(name)));
        arguments.addAll(more);
        return arguments.toArray(String[]::new);
    }

    private int run(String... arguments) {
        return with(PASSPHRASE, arguments);
    }

    private int with(String passphrase, String... arguments) {
        return new RosterCommand(
                        fresh -> passphrase.toCharArray(),
                        new SecureRandom(),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8))
                .run(List.of(arguments));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }
}
