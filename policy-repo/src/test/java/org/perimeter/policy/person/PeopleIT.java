package org.perimeter.policy.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.Ids;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.testing.Cast;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@PolicyTest
class PeopleIT {
    private static final String PASSWORD = "a long enough password";

    @Autowired Cast cast;
    @Autowired People people;
    @Autowired ApproverKeys keys;
    @Autowired Rosters rosters;
    @Autowired PasswordEncoder passwords;
    @Autowired Ids ids;

    @Test
    void an_administrator_creates_people_of_the_own_agency() {
        Person administrator = cast.administrator(Agency.CBP);

        Person created =
                people.create(administrator.id(), newPerson(Role.ANALYST, Role.REVIEWER))
                        .orElseThrow();

        assertThat(created.agency()).isEqualTo(Agency.CBP);
        assertThat(people.find(created.id())).contains(created);
        assertThat(people.all()).contains(created);
        assertThat(people.get(List.of(created.id()))).containsEntry(created.id(), created);
    }

    @Test
    void a_password_is_kept_as_a_hash() {
        Person person =
                people.create(cast.administrator(Agency.CBSA).id(), newPerson(Role.OFFICER))
                        .orElseThrow();

        Credentials credentials = people.credentials(person.login()).orElseThrow();

        assertThat(credentials.passwordHash()).doesNotContain(PASSWORD);
        assertThat(passwords.matches(PASSWORD, credentials.passwordHash())).isTrue();
        people.changePassword(person.id(), "another long password").orElseThrow();
        assertThat(
                        passwords.matches(
                                PASSWORD,
                                people.credentials(person.login()).orElseThrow().passwordHash()))
                .isFalse();
    }

    @Test
    void an_agency_has_one_founding_administrator() {
        cast.administrator(Agency.TC);

        assertThat(people.foundingAdministrator(Agency.TC, newPerson(Role.ADMINISTRATOR)))
                .isEqualTo(Answer.refused(PersonRefusal.ADMINISTRATOR_EXISTS));
    }

    @Test
    void what_a_person_can_get_wrong_is_refused_with_a_reason() {
        Person taken = cast.analyst(Agency.CBSA);
        assertRefused(new NewPerson("Capital", "A", PASSWORD, Set.of()), PersonRefusal.LOGIN_SHAPE);
        assertRefused(new NewPerson(login(), " ", PASSWORD, Set.of()), PersonRefusal.NAME_SHAPE);
        assertRefused(
                new NewPerson(login(), "A", "short", Set.of()), PersonRefusal.PASSWORD_TOO_SHORT);
        assertRefused(
                new NewPerson(taken.login(), "A", PASSWORD, Set.of()), PersonRefusal.LOGIN_TAKEN);
        assertRefused(
                newPerson(Role.APPROVER, Role.ADMINISTRATOR),
                PersonRefusal.APPROVER_AND_ADMINISTRATOR);
    }

    @Test
    void a_key_counts_once_a_roster_lists_it() {
        Person approver = cast.approver(Agency.CBSA);
        byte[] envelope = "sealed".getBytes(StandardCharsets.UTF_8);
        var unlisted =
                org.perimeter.engine.bundle.SigningKey.generate(new java.security.SecureRandom());
        keys.register(approver.id(), unlisted.publicKey().spki(), envelope).orElseThrow();

        assertThat(keys.of(approver.id())).hasSize(2);
        assertThat(keys.find(unlisted.keyId()).orElseThrow().envelope().orElseThrow())
                .isEqualTo(envelope);
        assertThat(keys.rostered(approver.id()).orElseThrow().keyId())
                .isEqualTo(cast.keyId(approver));
    }

    @Test
    void only_an_approver_registers_a_key_and_only_a_key() {
        Person analyst = cast.analyst(Agency.CBSA);
        Person approver = cast.approver(Agency.CBSA);
        byte[] spki = cast.key(approver).publicKey().spki();

        assertThat(keys.register(analyst.id(), spki, null))
                .isEqualTo(Answer.refused(PersonRefusal.NOT_AN_APPROVER));
        assertThat(keys.register(approver.id(), spki, null))
                .isEqualTo(Answer.refused(PersonRefusal.KEY_TAKEN));
        assertThat(reason(keys.register(approver.id(), new byte[44], null)))
                .isEqualTo(PersonRefusal.KEY_UNREADABLE);
    }

    @Test
    void a_roster_that_no_pinned_root_has_signed_is_refused() {
        cast.approver(Agency.CBSA);
        Signed<Roster> known = rosters.current(Agency.CBSA).orElseThrow();
        var forged = Signed.sign(known.statement(), cast.key(cast.approver(Agency.CBSA)));

        assertThat(reason(rosters.accept(forged.json(), null)))
                .isEqualTo(PersonRefusal.ROSTER_REFUSED);
    }

    @Test
    void an_older_roster_is_refused_and_the_same_one_changes_nothing() {
        cast.approver(Agency.CBSA);
        byte[] older = rosters.current(Agency.CBSA).orElseThrow().json();
        cast.approver(Agency.CBSA);
        Signed<Roster> newest = rosters.current(Agency.CBSA).orElseThrow();

        assertThat(reason(rosters.accept(older, null))).isEqualTo(PersonRefusal.ROSTER_REFUSED);
        assertThat(rosters.accept(newest.json(), null)).isEqualTo(Answer.done(newest));
    }

    private void assertRefused(NewPerson wanted, PersonRefusal reason) {
        assertThat(people.create(cast.administrator(Agency.CBSA).id(), wanted))
                .isEqualTo(Answer.refused(reason));
    }

    private static RefusalReason reason(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused<?>) answer).reason();
    }

    private NewPerson newPerson(Role... roles) {
        return new NewPerson(login(), "Somebody", PASSWORD, Set.of(roles));
    }

    private String login() {
        return "p" + ids.next().toString().substring(0, 18);
    }
}
