package org.perimeter.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.perimeter.engine.bundle.ApprovalRequest;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.ApproverKeyFile;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.KeyEnvelope;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.cli.SignCommand;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class ReviewsIT {
    private static final String PASSPHRASE = "in a drawer of her own";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired EvidenceFile evidence;
    @Autowired Withdrawals withdrawals;
    @Autowired ApproverKeys keys;
    @Autowired Rosters rosters;
    @Autowired Versions versions;
    @Autowired SecureRandom random;

    private Person analyst;
    private Person canada;
    private Version version;

    @BeforeEach
    void a_version_in_review() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        version = journey.inReview("prince-rupert", analyst);
    }

    @Test
    void a_statement_names_version_base_evidence_person_and_key() {
        ApprovalStatement statement = statement(canada);

        assertThat(statement.contentHash()).isEqualTo(version.contentHash());
        assertThat(statement.baseContentHash()).isEqualTo(version.base());
        assertThat(statement.evidenceHash())
                .isEqualTo(evidence.basis(version).orElseThrow().hash());
        assertThat(statement.person()).isEqualTo(canada.id().toString());
        assertThat(statement.keyId()).isEqualTo(cast.keyId(canada));
    }

    @Test
    void an_approval_is_recorded_with_what_was_signed() {
        Signed<ApprovalStatement> signed = Signed.sign(statement(canada), cast.key(canada));

        Approval approval = reviews.approve(version.id(), canada.id(), signed).orElseThrow();

        assertThat(approval.signed()).isEqualTo(signed);
        assertThat(reviews.approvals(version.id())).containsExactly(approval);
        assertThat(reviews.missing(version.id())).containsExactly(Agency.CBP);
    }

    @Test
    void an_approval_that_the_command_signed_on_another_machine_is_recorded(@TempDir Path folder)
            throws Exception {
        var request =
                ApprovalRequest.of(
                        statement(canada),
                        Content.read(versions.content(version.id())),
                        version.baseContentHash()
                                .flatMap(base -> versions.with(version.programme(), base))
                                .map(base -> Content.read(versions.content(base.id()))));
        Path file = Files.write(folder.resolve("request.json"), request.json());
        Path key = Files.write(folder.resolve("key.json"), keyFile(canada).json());
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SignCommand.class.getName(),
                        file.toString(),
                        "--key",
                        key.toString(),
                        "--out",
                        folder.resolve("signed.json").toString());
        command.environment().put("PERIMETER_PASSPHRASE", PASSPHRASE);
        Path said = folder.resolve("said.txt");
        Process signing = command.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(signing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(signing.exitValue()).as(Files.readString(said)).isZero();
        assertThat(said).content().contains(version.contentHash().hex());

        Signed<ApprovalStatement> signed =
                Signed.read(
                        Files.readAllBytes(folder.resolve("signed.json")), ApprovalStatement.class);
        assertThat(reviews.approve(version.id(), canada.id(), signed))
                .isInstanceOf(Answer.Done.class);
        assertThat(rosters.against(signed)).isEmpty();
    }

    private ApproverKeyFile keyFile(Person person) {
        SigningKey key = cast.key(person);
        return ApproverKeyFile.of(
                person.id().toString(),
                person.agency().name(),
                key.publicKey(),
                KeyEnvelope.seal(key, PASSPHRASE.toCharArray(), random));
    }

    @Test
    void the_same_approval_again_changes_nothing() {
        Signed<ApprovalStatement> signed = Signed.sign(statement(canada), cast.key(canada));
        reviews.approve(version.id(), canada.id(), signed).orElseThrow();

        assertThat(reviews.approve(version.id(), canada.id(), signed))
                .isInstanceOf(Answer.Done.class);
        assertThat(reviews.approvals(version.id())).hasSize(1);
    }

    @Test
    void an_author_may_not_approve_own_work() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        Version own = journey.inReview("prince-rupert", both);

        assertThat(reviews.statementFor(own.id(), both.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.OWN_WORK));
    }

    @Test
    void a_signature_by_another_key_is_refused() {
        Person another = cast.approver(Agency.CBSA);

        assertThat(approve(Signed.sign(statement(canada), cast.key(another))))
                .isEqualTo(ReviewRefusal.SIGNATURE);
    }

    @Test
    void a_key_of_another_person_is_refused() {
        Person another = cast.approver(Agency.CBSA);
        var borrowed = changed(statement(canada), version.contentHash(), cast.keyId(another));

        assertThat(approve(Signed.sign(borrowed, cast.key(another))))
                .isEqualTo(ReviewRefusal.NO_KEY);
    }

    @Test
    void a_key_that_no_roster_lists_is_refused() {
        var unlisted = SigningKey.generate(random);
        keys.register(canada.id(), unlisted.publicKey().spki(), null).orElseThrow();
        var statement = changed(statement(canada), version.contentHash(), unlisted.keyId());

        assertThat(approve(Signed.sign(statement, unlisted))).isEqualTo(ReviewRefusal.SIGNATURE);
    }

    @Test
    void an_approver_without_a_rostered_key_has_nothing_to_sign() {
        Person keyless = cast.confirmed(cast.person(Agency.CBSA, Role.APPROVER));

        assertThat(reviews.statementFor(version.id(), keyless.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NO_KEY));
    }

    @Test
    void a_statement_about_another_content_is_refused() {
        var other = changed(statement(canada), Samples.hash("another content"), cast.keyId(canada));

        assertThat(approve(Signed.sign(other, cast.key(canada))))
                .isEqualTo(ReviewRefusal.OTHER_STATEMENT);
    }

    @Test
    void a_statement_about_older_evidence_is_refused() {
        ApprovalStatement old = statement(canada);
        journey.attached(version, analyst, MustCatch.NONE);

        assertThat(approve(Signed.sign(old, cast.key(canada))))
                .isEqualTo(ReviewRefusal.OTHER_STATEMENT);
    }

    @Test
    void a_statement_dated_before_the_version_is_refused() {
        assertThat(approve(dated(version.submittedAt().minus(Duration.ofHours(1)))))
                .isEqualTo(ReviewRefusal.OTHER_STATEMENT);
    }

    @Test
    void a_statement_dated_in_the_future_is_refused() {
        assertThat(approve(dated(version.submittedAt().plus(Duration.ofHours(1)))))
                .isEqualTo(ReviewRefusal.SIGNATURE);
    }

    @Test
    void without_evidence_there_is_nothing_to_approve() {
        Version bare = journey.submitted(journey.draft("prince-rupert", analyst), analyst);

        assertThat(reviews.statementFor(bare.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NO_EVIDENCE));
    }

    @Test
    void evidence_that_missed_a_must_catch_event_stops_the_approval() {
        journey.attached(version, analyst, MustCatch.FAILED);

        assertThat(reviews.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.MUST_CATCH_FAILED));
    }

    @Test
    void evidence_is_about_the_versions_own_content() {
        var other =
                new Evidence(
                        Samples.hash("run"),
                        Samples.hash("another content"),
                        Samples.hash("data"),
                        MustCatch.PASSED);

        assertThat(evidence.attach(version.id(), other, analyst.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.EVIDENCE_OF_OTHER_CONTENT));
    }

    @Test
    void those_who_wrote_a_version_withdraw_it_and_nobody_else() {
        assertThat(withdrawals.withdraw(version.id(), "Not good", canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.NOT_YOURS));

        Withdrawal withdrawal =
                withdrawals.withdraw(version.id(), "A mistake", analyst.id()).orElseThrow();

        assertThat(withdrawals.of(version.id())).contains(withdrawal);
        assertThat(reviews.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReviewRefusal.WITHDRAWN));
    }

    private ApprovalStatement statement(Person person) {
        return reviews.statementFor(version.id(), person.id()).orElseThrow();
    }

    private Signed<ApprovalStatement> dated(Instant at) {
        ApprovalStatement now = statement(canada);
        return Signed.sign(
                new ApprovalStatement(
                        now.programme(),
                        now.contentHash(),
                        now.baseContentHash(),
                        now.evidenceHash(),
                        now.agency(),
                        now.person(),
                        now.keyId(),
                        at),
                cast.key(canada));
    }

    private static ApprovalStatement changed(
            ApprovalStatement statement, Hash contentHash, Hash keyId) {
        return new ApprovalStatement(
                statement.programme(),
                contentHash,
                statement.baseContentHash(),
                statement.evidenceHash(),
                statement.agency(),
                statement.person(),
                keyId,
                statement.at());
    }

    private @Nullable RefusalReason approve(Signed<ApprovalStatement> signed) {
        return reviews.approve(version.id(), canada.id(), signed)
                        instanceof Answer.Refused<Approval>(RefusalReason reason, String _)
                ? reason
                : null;
    }
}
