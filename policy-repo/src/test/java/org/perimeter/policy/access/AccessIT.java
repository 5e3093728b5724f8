package org.perimeter.policy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.AccessFile;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.AccessVerifier;
import org.perimeter.engine.bundle.AccessVerifier.Access;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Rosters;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PolicyTest
class AccessIT {
    @Autowired Cast cast;
    @Autowired ClientKeys clients;
    @Autowired AccessFiles files;
    @Autowired Rosters rosters;
    @Autowired BundleDirectory directory;
    @Autowired JdbcClient sql;
    @Autowired Pins pins;
    @Autowired Clock clock;

    private Person administrator;
    private Person approver;
    private Instant nextYear;

    @BeforeEach
    void people() {
        administrator = cast.administrator(Agency.CBSA);
        approver = cast.approver(Agency.CBSA);
        nextYear = clock.instant().plus(Duration.ofDays(365));
    }

    @Test
    void a_key_is_shown_once_and_only_its_hash_is_kept() {
        NewClientKey made = create("Terminal operator", Audience.TRADE);

        assertThat(made.plain()).hasSizeGreaterThan(40);
        assertThat(made.key().keyHash()).isEqualTo(hash(made.plain()));
        assertThat(made.toString()).doesNotContain(made.plain());
        assertThat(clients.active()).contains(made.key());
        assertThat(
                        sql.sql("SELECT count(*) FROM perimeter.client_key k WHERE k::text LIKE ?")
                                .param("%" + made.plain() + "%")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void nodes_admit_the_clients_of_the_file_that_an_approver_signed() {
        NewClientKey officer = create("Targeting centre", Audience.OFFICER);
        NewClientKey gone = create("Former client", Audience.TRADE);
        clients.revoke(gone.key().id(), administrator.id()).orElseThrow();

        issue();

        var access =
                new AccessVerifier(pins, clock)
                        .verify(directory.access().orElseThrow(), rosters.documents(), null);
        assertThat(access)
                .isInstanceOfSatisfying(
                        Access.Accepted.class,
                        accepted -> {
                            assertThat(
                                            accepted.file()
                                                    .client(hash(officer.plain()), clock.instant())
                                                    .orElseThrow()
                                                    .audience())
                                    .isEqualTo(Audience.OFFICER);
                            assertThat(accepted.file().client(hash(gone.plain()), clock.instant()))
                                    .isEmpty();
                        });
    }

    @Test
    void each_file_has_a_higher_serial() {
        Signed<AccessFile> first = issue();
        Signed<AccessFile> second = issue();

        assertThat(second.statement().serial()).isEqualTo(first.statement().serial() + 1);
        assertThat(files.current()).contains(second);
    }

    @Test
    void a_file_signed_before_a_key_was_revoked_is_refused() {
        NewClientKey key = create("Short lived", Audience.TRADE);
        var old = cast.sign(files.statementFor(approver.id()), approver);
        clients.revoke(key.key().id(), administrator.id()).orElseThrow();

        assertThat(files.issue(old, approver.id()))
                .isEqualTo(Answer.refused(AccessRefusal.OTHER_STATEMENT));
    }

    @Test
    void only_an_administrator_makes_keys_and_only_an_approver_signs_the_file() {
        assertThat(clients.create("Mine", Audience.OFFICER, nextYear, approver.id()))
                .isEqualTo(Answer.refused(AccessRefusal.NOT_AN_ADMINISTRATOR));
        assertThat(files.statementFor(administrator.id()))
                .isEqualTo(Answer.refused(AccessRefusal.NOT_AN_APPROVER));
    }

    @Test
    void a_key_that_would_be_over_is_not_made() {
        assertThat(clients.create("Late", Audience.TRADE, clock.instant(), administrator.id()))
                .isEqualTo(Answer.refused(AccessRefusal.ALREADY_OVER));
    }

    private NewClientKey create(String label, Audience audience) {
        return clients.create(label, audience, nextYear, administrator.id()).orElseThrow();
    }

    private Signed<AccessFile> issue() {
        var signed = cast.sign(files.statementFor(approver.id()), approver);
        return files.issue(signed, approver.id()).orElseThrow();
    }

    private static Hash hash(String plain) {
        return Hash.of(plain.getBytes(StandardCharsets.UTF_8));
    }
}
