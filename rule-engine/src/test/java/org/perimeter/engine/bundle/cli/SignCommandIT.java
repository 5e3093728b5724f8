package org.perimeter.engine.bundle.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.ApprovalRequest;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.ApproverKeyFile;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.Reason;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.SignatureVerifier;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.VerifyingKey;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

class SignCommandIT {
    private static final String PASSPHRASE = "kept in anne's own drawer";
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Hash LIST = Hash.of("a list".getBytes(UTF_8));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Content base = content("prince-rupert", "Check digit", 20);
    private final Content next =
            Content.of(
                            content("prince-rupert", "Check digit", 25).policy(),
                            new TreeMap<>(Map.of("ports", LIST)),
                            List.of())
                    .heldTo(
                            new ProgrammeSettings(
                                    LIST,
                                    List.of(
                                            MustCatchEvent.of(
                                                    "tea",
                                                    "{}".getBytes(UTF_8),
                                                    Disposition.REFER))));

    /// Sealing takes a second on purpose: one key is enough for all.
    @TempDir static Path drawer;

    private static VerifyingKey anne;
    private static String made;

    @TempDir Path folder;

    @BeforeAll
    static void a_key_of_her_own() throws IOException {
        var said = new ByteArrayOutputStream();
        int exit =
                with(
                        said,
                        said,
                        PASSPHRASE,
                        "new-key",
                        "--person",
                        "anne",
                        "--agency",
                        "CBSA",
                        "--out",
                        drawer.resolve("anne.json").toString());
        made = said.toString(UTF_8);
        assertThat(exit).as(made).isZero();
        var key = ApproverKeyFile.read(Files.readAllBytes(drawer.resolve("anne.json")));
        anne = VerifyingKey.of(key.publicKey());
    }

    @Test
    void a_new_key_is_sealed_for_its_owner_alone_and_tells_what_to_enrol() throws IOException {
        Path file = drawer.resolve("anne.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContain(PASSPHRASE);
        assertThat(made).contains("publicKey " + anne.base64(), "keyId     " + anne.keyId());
    }

    @Test
    void an_approval_signed_offline_is_one_that_nodes_accept() throws IOException {
        request(approval(next), next, Optional.of(base));

        assertThat(sign()).as(err()).isZero();

        Signed<ApprovalStatement> signed =
                Signed.read(
                        Files.readAllBytes(folder.resolve("request.json.signed.json")),
                        ApprovalStatement.class);
        assertThat(signed.statement()).isEqualTo(approval(next));
        assertThat(against(signed)).isEmpty();
        var other = new Signed<>(approval(base), signed.signature());
        assertThat(against(other))
                .extracting(Refusal::reason)
                .containsExactly(Reason.WRONG_SIGNATURE);
    }

    @Test
    void it_shows_hashes_difference_and_lists_worked_out_from_the_bytes() throws IOException {
        request(approval(next), next, Optional.of(base));
        look();
        assertThat(out())
                .contains(
                        "prince-rupert",
                        next.hash().hex(),
                        base.hash().hex(),
                        "- R-1 /effects: 20 points are added",
                        "+ R-1 /effects: 25 points are added",
                        "+ list ports: " + LIST,
                        "+ policy /settings/baseline: Evidence is a run over the data set " + LIST,
                        "+ policy /settings/mustCatch/tea: The consignment “tea” (44136fa355b3)"
                                + " comes to at least “Refer”, whatever rules fire",
                        "2026-03-02T12:00:00Z");
    }

    @Test
    void it_speaks_french_too() throws IOException {
        request(approval(next), next, Optional.of(base));
        look("--locale", "fr");
        assertThat(out()).contains("Ce qui change", "+ liste ports").doesNotContain("What changes");
    }

    @Test
    void of_a_first_release_everything_is_shown() throws IOException {
        Content first = content("prince-rupert", "Check digit", 20);
        request(
                statement("prince-rupert", "anne", anne.keyId(), first, null),
                first,
                Optional.empty());
        assertThat(sign()).as(err()).isZero();
        assertThat(out())
                .contains(
                        "the first release", "+ scope: ", "+ R-1: If", "+ frame engine", "/bands");
    }

    @Test
    void a_word_that_would_rewrite_the_terminal_is_shown_as_its_number() throws IOException {
        Content sly = content("prince-rupert", "\u001b[2JNothing\u202e changes", 25);
        request(approval(sly), sly, Optional.of(base));
        look();
        assertThat(out())
                .contains("<U+001B>[2JNothing<U+202E> changes")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void bytes_that_the_statement_does_not_name_are_not_signed() throws IOException {
        request(approval(next), base, Optional.of(base));
        refused("/content", "the statement names");
        request(approval(next), next, Optional.of(next));
        refused("/baseContent", "the statement names");
        request(approval(next), next, Optional.empty());
        refused("/baseContent", "the file holds none");
    }

    @Test
    void a_content_of_another_programme_is_not_signed() throws IOException {
        Content seals = content("seals", "Check digit", 25);
        request(approval(seals), seals, Optional.of(base));
        refused("A policy of seals");
    }

    @Test
    void a_key_of_another_person_or_another_key_is_not_used() throws IOException {
        request(
                statement("prince-rupert", "bob", anne.keyId(), next, base),
                next,
                Optional.of(base));
        refused("To be signed by bob");
        Hash other = SigningKey.generate(new SecureRandom()).keyId();
        request(statement("prince-rupert", "anne", other, next, base), next, Optional.of(base));
        refused("which this file does not hold");
    }

    @Test
    void a_wrong_passphrase_signs_nothing_and_nothing_is_overwritten() throws IOException {
        request(approval(next), next, Optional.of(base));
        assertThat(with("not the passphrase", arguments())).isEqualTo(1);
        assertThat(err()).contains("nothing was signed");
        Path signed = folder.resolve("request.json.signed.json");
        assertThat(signed).doesNotExist();
        Files.writeString(signed, "precious");
        assertThat(sign()).isEqualTo(1);
        assertThat(signed).hasContent("precious");
    }

    @Test
    void anything_else_is_a_question_of_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--key", "x")).isEqualTo(2);
        assertThat(run("request.json")).isEqualTo(2);
        assertThat(run("request.json", "--key", "x", "--locale", "de")).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("Usage: ./perimeter sign");
    }

    private void refused(String... words) {
        assertThat(sign()).isEqualTo(1);
        assertThat(err()).contains(words);
        assertThat(folder.resolve("request.json.signed.json")).doesNotExist();
    }

    private List<Refusal> against(Signed<ApprovalStatement> signed) {
        var root = SigningKey.generate(new SecureRandom());
        var roster =
                new Roster(
                        1,
                        "CBSA",
                        1,
                        null,
                        NOON.minusSeconds(60),
                        NOON.plusSeconds(60),
                        false,
                        List.of(Roster.Approver.of("anne", "CBSA", anne)));
        var pins = new Pins(Map.of("CBSA", List.of(root.publicKey().base64())), Map.of(), false);
        return new SignatureVerifier(pins, Clock.fixed(NOON, ZoneOffset.UTC))
                .approval(signed, List.of(Signed.sign(roster, root).json()));
    }

    private ApprovalStatement approval(Content content) {
        return statement("prince-rupert", "anne", anne.keyId(), content, base);
    }

    private static ApprovalStatement statement(
            String programme, String person, Hash key, Content content, @Nullable Content base) {
        return new ApprovalStatement(
                programme,
                content.hash(),
                base == null ? null : base.hash(),
                null,
                "CBSA",
                person,
                key,
                NOON);
    }

    private void request(ApprovalStatement statement, Content content, Optional<Content> before)
            throws IOException {
        Files.write(
                folder.resolve("request.json"),
                ApprovalRequest.of(statement, content, before).json());
    }

    private static Content content(String programme, String title, int points) {
        var rule =
                new Rule(
                        "R-1",
                        new Bilingual(title, title),
                        new Condition.Missing("eta"),
                        List.of(new Effect.Points(points)),
                        "NO_ETA",
                        new Bilingual("No arrival", "Aucune arrivée"),
                        new Governance("CBSA", "joint", "", "", null, null, null, null));
        return Content.of(
                new Policy(
                        programme,
                        new Condition.Missing("eta"),
                        List.of(Disposition.RELEASE),
                        List.of(new Policy.Band(0, Disposition.RELEASE)),
                        List.of(rule)),
                List.of());
    }

    private int sign() {
        return run(arguments());
    }

    /// Without a passphrase, everything is shown and nothing signed.
    private void look(String... more) {
        assertThat(with("", arguments(more))).isEqualTo(1);
        assertThat(err()).contains("There is no passphrase");
    }

    private String[] arguments(String... more) {
        var all =
                new ArrayList<>(
                        List.of(
                                file("request.json"),
                                "--key",
                                drawer.resolve("anne.json").toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int run(String... arguments) {
        return with(PASSPHRASE, arguments);
    }

    private int with(String passphrase, String... arguments) {
        return with(out, err, passphrase, arguments);
    }

    private static int with(
            ByteArrayOutputStream out,
            ByteArrayOutputStream err,
            String passphrase,
            String... arguments) {
        return new SignCommand(
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
