package org.perimeter.ui.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

class PeoplePresenterTest {
    private static final Duration YEAR = Duration.ofDays(365);

    private final MemoryPeople desk = new MemoryPeople();
    private final PeoplePresenter presenter = new PeoplePresenter(desk);
    private Person ada;
    private Person bea;

    @BeforeEach
    void two_administrators() {
        ada = desk.person("ada", Role.ADMINISTRATOR);
        bea = desk.person("bea", Role.ADMINISTRATOR);
        desk.actAs(ada);
    }

    @Test
    void people_are_found_by_part_of_login_or_name_in_any_case() {
        desk.person("carl", Role.ANALYST);

        assertThat(logins("CAR", Kind.OPEN)).containsExactly("carl");
        assertThat(logins("name of b", Kind.OPEN)).containsExactly("bea");
        assertThat(logins("  ", Kind.OPEN)).containsExactly("ada", "bea", "carl");
        assertThat(logins("ad", Kind.ANALYST)).isEmpty();
    }

    @Test
    void people_are_narrowed_by_role_by_what_waits_and_by_account() {
        Person carl = desk.person("carl", Role.ANALYST);
        desk.person("dan");
        desk.waits(carl, Role.APPROVER, bea);
        Person eve = desk.person("eve", Role.OFFICER);
        desk.close(eve.id());

        assertThat(logins("", Kind.OPEN)).containsExactly("ada", "bea", "carl", "dan");
        assertThat(logins("", Kind.WAITING)).containsExactly("carl");
        assertThat(logins("", Kind.APPROVER)).containsExactly("carl");
        assertThat(logins("", Kind.NONE)).containsExactly("dan");
        assertThat(logins("", Kind.CLOSED)).containsExactly("eve");
        assertThat(logins("", Kind.ADMINISTRATOR)).containsExactly("ada", "bea");
    }

    @Test
    void a_role_is_for_the_other_administrator_to_confirm() {
        Person carl = desk.person("carl");
        desk.waits(carl, Role.APPROVER, bea);
        Person dan = desk.person("dan");
        desk.waits(dan, Role.APPROVER, ada);

        assertThat(presenter.waiting())
                .extracting(PeoplePresenter.Waiting::person, PeoplePresenter.Waiting::mine)
                .containsExactlyInAnyOrder(tuple(carl, true), tuple(dan, false));
        presenter.confirm(carl.id(), Role.APPROVER);
        assertThat(presenter.waiting())
                .extracting(waiting -> waiting.givenBy().login())
                .containsExactly("ada");
    }

    @Test
    void an_only_administrator_is_told_so() {
        assertThat(presenter.alone()).isFalse();
        desk.withdraw(bea.id(), Role.ADMINISTRATOR);
        assertThat(presenter.alone()).isTrue();
    }

    @Test
    void the_newest_key_of_an_approver_is_to_be_listed_and_older_ones_are_not() {
        Person approver = desk.person("noemie", Role.APPROVER);
        assertThat(presenter.roster().keyless()).containsExactly(approver);
        var older = desk.key(approver, 1);
        var newer = desk.key(approver, 2);

        assertThat(states("noemie")).containsExactly(KeyLine.State.TO_LIST, KeyLine.State.IDLE);
        desk.list(YEAR, older);
        assertThat(states("noemie")).containsExactly(KeyLine.State.TO_LIST, KeyLine.State.LISTED);
        desk.list(YEAR, older, newer);
        assertThat(states("noemie")).containsExactly(KeyLine.State.LISTED, KeyLine.State.LISTED);
        assertThat(presenter.roster().due()).isFalse();
    }

    @Test
    void the_key_of_who_no_longer_approves_is_to_be_ended() {
        Person approver = desk.person("noemie", Role.APPROVER);
        desk.list(YEAR, desk.key(approver, 1));
        desk.withdraw(approver.id(), Role.APPROVER);

        assertThat(states("noemie")).containsExactly(KeyLine.State.TO_END);
        assertThat(presenter.roster().due()).isTrue();
        assertThat(logins("", Kind.ROSTER)).containsExactly("noemie");
    }

    @Test
    void a_roster_that_ends_within_two_months_is_to_be_renewed() {
        assertThat(presenter.roster().endsSoon()).isFalse();
        desk.list(Duration.ofDays(59));
        assertThat(presenter.roster().endsSoon()).isTrue();
        desk.list(Duration.ofDays(61));
        assertThat(presenter.roster().endsSoon()).isFalse();
    }

    @Test
    void the_request_is_one_that_the_machine_with_the_root_takes() {
        Person stays = desk.person("noemie", Role.APPROVER);
        Person leaves = desk.person("theo", Role.APPROVER);
        Person comes = desk.person("dana", Role.APPROVER);
        var kept = desk.key(stays, 1);
        var ending = desk.key(leaves, 1);
        desk.list(YEAR, kept, ending);
        var fresh = desk.key(comes, 2);
        desk.withdraw(leaves.id(), Role.APPROVER);

        Roster before = desk.roster().orElseThrow().statement();
        Roster next = RosterRequest.read(presenter.request()).roster("CBSA", before);

        assertThat(next.serial()).isEqualTo(2);
        assertThat(next.approvers())
                .extracting(Roster.Approver::keyId)
                .containsExactly(kept.keyId(), ending.keyId(), fresh.keyId());
        assertThat(next.approver(ending.keyId()).orElseThrow().notAfter())
                .isEqualTo(MemoryPeople.NOW);
        assertThat(next.approver(kept.keyId()).orElseThrow().notAfter()).isNull();
        assertThat(next.notAfter()).isAfter(MemoryPeople.NOW.plus(YEAR));
    }

    @Test
    void the_request_lists_a_passkey_with_its_page_and_keeps_it_so() {
        Person comes = desk.person("dana", Role.APPROVER);
        var fresh = desk.passkey(comes, 1);

        Roster first = RosterRequest.read(presenter.request()).roster("CBSA", null);
        assertThat(fresh.publicKey().isIn(first.approvers().getFirst())).isTrue();

        desk.list(YEAR, fresh);
        Roster before = desk.roster().orElseThrow().statement();
        Roster next = RosterRequest.read(presenter.request()).roster("CBSA", before);
        assertThat(next.approvers()).isEqualTo(first.approvers());
    }

    @Test
    void the_command_names_the_files_as_they_are_downloaded() {
        assertThat(presenter.roster().command())
                .isEqualTo(
                        "./perimeter roster sign --root cbsa-root.json --request cbsa-roster-1-request.json"
                                + " --out cbsa-roster-1.json");
        desk.list(YEAR);
        assertThat(presenter.roster().command())
                .isEqualTo(
                        "./perimeter roster sign --root cbsa-root.json --request cbsa-roster-2-request.json"
                                + " --previous cbsa-roster-1.json --out cbsa-roster-2.json");
    }

    private List<String> logins(String words, Kind kind) {
        return presenter.lines(words, kind).stream().map(line -> line.person().login()).toList();
    }

    private List<KeyLine.State> states(String login) {
        return presenter.lines(login, Kind.OPEN).getFirst().keys().stream()
                .map(KeyLine::state)
                .toList();
    }
}
