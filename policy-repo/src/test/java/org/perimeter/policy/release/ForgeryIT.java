package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Reason;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SigningKey;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.Evidence;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A superuser of the database switches every guard off and writes what they like: the node refuses it.
@PolicyTest
class ForgeryIT {
    private static final String PROGRAMME = "pact";
    private static final List<String> TABLES =
            List.of(
                    "person",
                    "role_assignment",
                    "role_confirmation",
                    "approver_key",
                    "approval",
                    "release");

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Releases releases;
    @Autowired Superuser superuser;
    @Autowired Pins pins;
    @Autowired Ids ids;
    @Autowired Clock clock;
    @Autowired SecureRandom random;

    private JdbcClient sql;
    private Person analyst;
    private Version version;
    private Evidence evidence;
    private Person realCanada;
    private Person realTransport;

    @BeforeEach
    void a_version_that_nobody_approved() {
        sql = superuser.sql();
        analyst = cast.analyst(Agency.CBSA);
        version = journey.submitted(journey.draft(PROGRAMME, analyst), analyst);
        evidence = journey.attached(version, analyst, MustCatch.PASSED);
        realCanada = cast.approver(Agency.CBSA);
        realTransport = cast.approver(Agency.TC);
        TABLES.forEach(table -> guards(table, "DISABLE"));
    }

    @AfterEach
    void leave_nothing_behind() {
        sql.sql("DELETE FROM perimeter.release WHERE version_id = ?")
                .param(version.id().value())
                .update();
        sql.sql("DELETE FROM perimeter.approval WHERE version_id = ?")
                .param(version.id().value())
                .update();
        TABLES.forEach(table -> guards(table, "ENABLE ALWAYS"));
    }

    private void guards(String table, String what) {
        sql.sql("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = ?::regclass")
                .param("perimeter." + table)
                .query(String.class)
                .list()
                .forEach(trigger ->
                        sql.sql(
                                        "ALTER TABLE perimeter."
                                                + table
                                                + " "
                                                + what
                                                + " TRIGGER "
                                                + trigger)
                                .update());
    }

    @Test
    void people_with_keys_approvals_and_a_release_that_were_all_invented() {
        Forger canada = invented(Agency.CBSA);
        Forger transport = invented(Agency.TC);

        release(approval(canada), approval(transport), canada);

        assertThat(refusals()).contains(Reason.SIGNER_UNKNOWN);
    }

    @Test
    void approvals_in_the_names_of_real_approvers_under_invented_keys() {
        Forger canada = inTheNameOf(realCanada);
        Forger transport = inTheNameOf(realTransport);

        release(approval(canada), approval(transport), canada);

        assertThat(refusals()).contains(Reason.SIGNER_UNKNOWN);
    }

    @Test
    void one_real_approval_beside_an_invented_one() {
        Person real = realCanada;
        var mine = new Forger(real.id(), Agency.CBSA, cast.key(real));

        release(approval(mine), approval(invented(Agency.TC)), mine);

        assertThat(refusals()).contains(Reason.SIGNER_UNKNOWN);
    }

    @Test
    void a_release_of_one_agencys_approval_alone() {
        Person real = realCanada;
        var mine = new Forger(real.id(), Agency.CBSA, cast.key(real));

        release(approval(mine), null, mine);

        assertThat(refusals()).contains(Reason.APPROVAL_MISSING);
    }

    @Test
    void an_approval_of_other_content_moved_under_this_one() {
        Version other = journey.inReview(PROGRAMME, analyst);
        Person canada = realCanada;
        Person transport = realTransport;
        var first = journey.approved(other, canada).signed();
        var second = journey.approved(other, transport).signed();

        release(first, second, new Forger(canada.id(), Agency.CBSA, cast.key(canada)));

        assertThat(refusals()).contains(Reason.APPROVAL_OF_OTHER_CONTENT);
    }

    /// Who signs, with which key.
    private record Forger(PersonId person, Agency agency, SigningKey key) {}

    private Forger invented(Agency agency) {
        var forger = new Forger(new PersonId(ids.next()), agency, SigningKey.generate(random));
        Row.of("person")
                .with("id", forger.person().value())
                .with("login", "f" + ids.next().toString().substring(0, 18))
                .with("name", "Nobody")
                .with("agency", agency)
                .with("password_hash", "{noop}x")
                .with("created_by", cast.administrator(agency).id().value())
                .with("created_at", clock.instant())
                .insert(sql);
        var role = ids.next();
        var person = new Person(forger.person(), "nobody", "Nobody", agency, Set.of());
        Row.assignment(role, person, Role.APPROVER, cast.administrator(agency)).insert(sql);
        Row.confirmation(role, cast.secondAdministrator(agency)).insert(sql);
        return registered(forger);
    }

    private Forger inTheNameOf(Person person) {
        return registered(new Forger(person.id(), person.agency(), SigningKey.generate(random)));
    }

    private Forger registered(Forger forger) {
        Row.of("approver_key")
                .with("key_id", forger.key().keyId())
                .with("person_id", forger.person().value())
                .with("agency", forger.agency())
                .with("algorithm", "Ed25519")
                .with("spki", forger.key().publicKey().spki())
                .with("created_at", clock.instant())
                .insert(sql);
        return forger;
    }

    private Signed<ApprovalStatement> approval(Forger forger) {
        var statement =
                new ApprovalStatement(
                        PROGRAMME,
                        version.contentHash(),
                        version.base(),
                        evidence.hash(),
                        forger.agency().name(),
                        forger.person().toString(),
                        forger.key().keyId(),
                        clock.instant());
        var signed = Signed.sign(statement, forger.key());
        Row.approval(version.id(), statement).with("signature", signed.signature()).insert(sql);
        return signed;
    }

    private void release(
            Signed<ApprovalStatement> first,
            @Nullable Signed<ApprovalStatement> second,
            Forger publisher) {
        var before = releases.current(PROGRAMME);
        var statement =
                new BundleStatement(
                        BundleStatement.SCHEMA,
                        PROGRAMME,
                        version.contentHash(),
                        Stream.of(first, second).filter(Objects::nonNull).toList(),
                        Collections.emptySortedMap(),
                        before.map(release -> release.sequence() + 1).orElse(1L),
                        before.map(PublishedRelease::hash).orElse(null),
                        new Signatory(
                                publisher.person().toString(),
                                publisher.agency().name(),
                                publisher.key().keyId()),
                        clock.instant(),
                        false);
        Row.release(version.id(), statement)
                .with("signature", Signed.sign(statement, publisher.key()).signature())
                .insert(sql);
    }

    /// What a node says that loads what the database now calls the release of the programme.
    private List<Reason> refusals() {
        var candidate = releases.candidate(PROGRAMME).orElseThrow();
        Verification verification = new ReleaseVerifier(pins, clock).verify(candidate, null);
        assertThat(verification).isInstanceOf(Verification.Refused.class);
        return ((Verification.Refused) verification)
                .refusals().stream().map(Refusal::reason).toList();
    }
}
