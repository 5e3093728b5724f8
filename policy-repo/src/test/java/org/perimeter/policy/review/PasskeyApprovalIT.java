package org.perimeter.policy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.SoftPasskey;
import org.springframework.beans.factory.annotation.Autowired;

/// An approval that a passkey has signed is verified before it is recorded.
@PolicyTest
class PasskeyApprovalIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired ApproverKeys keys;
    @Autowired Rosters rosters;
    @Autowired SecureRandom random;

    private Person canada;
    private Version version;
    private SoftPasskey passkey;

    @BeforeEach
    void an_approver_with_a_passkey_and_a_version_in_review() {
        canada = cast.approver(Agency.CBSA);
        passkey = new SoftPasskey(random);
        cast.register(canada, passkey.passkey());
        version = journey.inReview("prince-rupert", cast.analyst(Agency.CBSA));
    }

    @Test
    void a_registered_passkey_is_the_key_to_sign_with_once_a_roster_lists_it() {
        assertThat(keys.rostered(canada.id()).orElseThrow().passkey()).contains(passkey.passkey());
        assertThat(statement().keyId()).isEqualTo(passkey.passkey().keyId());
    }

    @Test
    void an_approval_by_passkey_is_recorded_with_its_assertion() {
        Signed<ApprovalStatement> signed = passkey.sign(statement());

        Approval approval = reviews.approve(version.id(), canada.id(), signed).orElseThrow();

        assertThat(reviews.approvals(version.id())).containsExactly(approval);
        assertThat(approval.signed()).isEqualTo(signed);
        assertThat(rosters.against(approval.signed())).isEmpty();
    }

    @Test
    void a_second_assertion_about_the_same_statement_changes_nothing() {
        ApprovalStatement statement = statement();
        Signed<ApprovalStatement> first = passkey.sign(statement);
        reviews.approve(version.id(), canada.id(), first).orElseThrow();

        assertThat(
                        reviews.approve(version.id(), canada.id(), passkey.sign(statement))
                                .orElseThrow()
                                .signed())
                .isEqualTo(first);
    }

    @Test
    void an_assertion_that_did_not_verify_the_person_is_refused() {
        ApprovalStatement statement = statement();

        assertRefused(passkey.sign(statement, statement, SoftPasskey.PRESENT));
    }

    @Test
    void an_assertion_about_another_statement_is_refused() {
        ApprovalStatement statement = statement();
        var earlier =
                new ApprovalStatement(
                        statement.programme(),
                        statement.contentHash(),
                        statement.baseContentHash(),
                        statement.evidenceHash(),
                        statement.agency(),
                        statement.person(),
                        statement.keyId(),
                        statement.at().minus(Duration.ofMillis(1)));

        assertRefused(passkey.sign(statement, earlier, SoftPasskey.VERIFIED));
    }

    @Test
    void an_assertion_by_another_passkey_is_refused() {
        assertRefused(new SoftPasskey(random).sign(statement()));
    }

    @Test
    void a_passkey_is_registered_once_and_by_an_approver() {
        assertThat(keys.register(canada.id(), passkey.passkey()))
                .isEqualTo(Answer.refused(PersonRefusal.KEY_TAKEN));
        assertThat(keys.register(cast.analyst(Agency.CBSA).id(), new SoftPasskey(random).passkey()))
                .isEqualTo(Answer.refused(PersonRefusal.NOT_AN_APPROVER));
    }

    private ApprovalStatement statement() {
        return reviews.statementFor(version.id(), canada.id()).orElseThrow();
    }

    private void assertRefused(Signed<ApprovalStatement> signed) {
        assertThat(reviews.approve(version.id(), canada.id(), signed))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReviewRefusal.SIGNATURE));
        assertThat(reviews.approvals(version.id())).isEmpty();
    }
}
