package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.ReleaseVerifier;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.bundle.Verification;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.DelegationRefusal;
import org.perimeter.policy.draft.Delegations;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.notice.Notice;
import org.perimeter.policy.notice.Notices;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.VersionRefusal;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the draft that delegates a list to the node that runs what one agency released alone.
@PolicyTest
class DelegatedListsIT {
    private static final String PROGRAMME = "prince-rupert";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Delegations delegations;
    @Autowired DelegatedLists delegatedLists;
    @Autowired VersionedLists lists;
    @Autowired Notices notices;
    @Autowired Versions versions;
    @Autowired Releases releases;
    @Autowired BundleDirectory directory;
    @Autowired Pins pins;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;

    private Person analyst;
    private Person canada;
    private Person states;
    private VersionedList list;

    @BeforeEach
    void a_list_of_ports() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
        list = journey.ports(analyst, "CNSHA");
    }

    @Test
    void content_carries_what_its_draft_delegates_and_the_next_draft_begins_with_it() {
        Draft draft = journey.draftWith(list.name(), "montreal", analyst);
        delegate(draft, 7, 3).orElseThrow();
        delegate(draft, 5, 2).orElseThrow();

        Version version = journey.submitted(draft, analyst);

        var expected = List.of(new Delegation(list.name(), "CBSA", 5, 2));
        assertThat(content(version).delegations()).isEqualTo(expected);
        assertThat(delegations.of(journey.draftFrom(version, analyst).id())).isEqualTo(expected);
    }

    @Test
    void whoever_delegates_a_list_or_takes_it_back_has_a_hand_in_the_version() {
        Person delegating = cast.analyst(Agency.CBP);
        Draft draft = journey.draftWith(list.name(), "montreal", analyst);
        delegations
                .delegate(
                        draft.id(),
                        new Delegations.Wish(list.name(), Agency.CBP, 5, 2),
                        delegating.id())
                .orElseThrow();
        delegations.takeBack(draft.id(), list.name(), delegating.id()).orElseThrow();

        Version version = journey.submitted(draft, analyst);

        assertThat(version.contributors()).contains(delegating.id());
        assertThat(content(version).delegations()).isEmpty();
    }

    @Test
    void only_what_the_policy_names_is_delegated_to_agencies_of_the_programme_within_limits() {
        Draft draft = journey.draftWith(list.name(), "montreal", analyst);
        assertThat(delegate(draft, 0, 2)).isEqualTo(Answer.refused(DelegationRefusal.LIMITS));
        assertThat(
                        delegations.delegate(
                                draft.id(),
                                new Delegations.Wish(list.name(), Agency.TC, 5, 2),
                                analyst.id()))
                .isEqualTo(Answer.refused(DelegationRefusal.OTHER_AGENCY));
        assertThat(
                        delegations.delegate(
                                draft.id(),
                                new Delegations.Wish("no-such-list", Agency.CBSA, 5, 2),
                                analyst.id()))
                .isEqualTo(Answer.refused(DelegationRefusal.UNKNOWN_LIST));

        VersionedList other = journey.ports(analyst, "CNSHA");
        delegations
                .delegate(
                        draft.id(),
                        new Delegations.Wish(other.name(), Agency.CBSA, 5, 2),
                        analyst.id())
                .orElseThrow();
        assertThat(versions.submit(new Submission(draft.id(), 1, "Try it"), analyst.id()))
                .isEqualTo(new Submitting.Refused(VersionRefusal.DELEGATED_LIST_NOT_NAMED));
    }

    @Test
    void the_agency_alone_brings_new_entries_to_the_nodes_under_the_content_that_all_approved() {
        Version version = released();
        Hash pinned = list.newest().hash();
        Hash changed = journey.changed(list.name(), 2, analyst, "MXZLO").hash();

        PublishedRelease release =
                journey.releasedAlone(list.name(), PROGRAMME, canada).orElseThrow();

        assertThat(release.contentHash()).isEqualTo(version.contentHash());
        assertThat(runs()).isEqualTo(Map.of(list.name(), changed));
        assertThat(standing().usedToday()).isEqualTo(1);
        assertThat(standing().pinned()).isEqualTo(pinned);
        assertThat(actions(release)).containsExactly("release-list");
        assertThat(
                        sql.sql(
                                        "SELECT action FROM perimeter.audit_entry WHERE subject = ? ORDER BY sequence")
                                .param("list " + list.name())
                                .query(String.class)
                                .list())
                .contains("sign-list");
        assertThat(notices.of(states.id()).getFirst())
                .returns("release-list", Notice::action)
                .returns(canada.id(), Notice::by);
    }

    @Test
    void the_same_two_signatures_again_change_nothing() {
        released();
        journey.changed(list.name(), 2, analyst, "MXZLO");
        var snapshot = snapshot(canada);
        var bundle = cast.sign(delegatedLists.releaseFor(snapshot, canada.id()), canada);
        var first = delegatedLists.release(snapshot, bundle, canada.id()).orElseThrow();
        assertThat(delegatedLists.release(snapshot, bundle, canada.id()))
                .isEqualTo(Answer.done(first));
    }

    @Test
    void later_snapshots_of_a_day_count_together_and_every_later_release_carries_the_last() {
        Version version = released();
        journey.changed(list.name(), 2, analyst, "MXZLO");
        journey.releasedAlone(list.name(), PROGRAMME, canada).orElseThrow();
        Hash second = journey.changed(list.name(), 3, analyst, "BRSSZ").hash();
        journey.releasedAlone(list.name(), PROGRAMME, canada).orElseThrow();
        assertThat(runs()).isEqualTo(Map.of(list.name(), second));

        journey.changed(list.name(), 4, analyst, "JPTYO");
        assertThat(delegatedLists.statementFor(PROGRAMME, list.name(), canada.id()))
                .isEqualTo(Answer.refused(SnapshotRefusal.TOO_MANY_CHANGES));

        Version plain = journey.inReview(PROGRAMME, analyst);
        journey.approved(plain, canada);
        journey.approved(plain, states);
        journey.released(plain, states);
        journey.released(version, states);
        assertThat(runs()).isEqualTo(Map.of(list.name(), second));
    }

    @Test
    void nobody_but_an_uninvolved_approver_of_the_agency_releases_it() {
        Person both = cast.approver(Agency.CBSA, Role.ANALYST);
        released();
        journey.changed(list.name(), 2, both, "MXZLO");

        assertThat(statementFor(states)).isEqualTo(Answer.refused(SnapshotRefusal.OTHER_AGENCY));
        assertThat(statementFor(analyst))
                .isEqualTo(Answer.refused(SnapshotRefusal.NOT_AN_APPROVER));
        assertThat(statementFor(both)).isEqualTo(Answer.refused(SnapshotRefusal.OWN_WORK));
        assertThat(statementFor(canada)).isInstanceOf(Answer.Done.class);
    }

    @Test
    void what_is_not_delegated_not_new_or_too_long_is_not_released() {
        released();
        assertThat(statementFor(canada)).isEqualTo(Answer.refused(SnapshotRefusal.NOTHING_NEW));
        journey.changed(list.name(), 2, analyst, "MXZLO", "BRSSZ", "JPTYO", "USLAX", "AUSYD");
        assertThat(statementFor(canada)).isEqualTo(Answer.refused(SnapshotRefusal.TOO_LONG));
        assertThat(delegatedLists.statementFor("montreal", list.name(), canada.id()))
                .isEqualTo(Answer.refused(SnapshotRefusal.NOT_DELEGATED));
    }

    @Test
    void another_statement_or_another_hand_is_refused_and_nothing_is_recorded() {
        released();
        journey.changed(list.name(), 2, analyst, "MXZLO");
        SnapshotStatement honest = statementFor(canada).orElseThrow();
        var backdated =
                new SnapshotStatement(
                        honest.programme(),
                        honest.contentHash(),
                        honest.list(),
                        honest.listHash(),
                        honest.follows(),
                        honest.dayBase(),
                        honest.agency(),
                        honest.person(),
                        honest.keyId(),
                        honest.at().minusSeconds(86_400));
        assertThat(delegatedLists.releaseFor(Signed.sign(backdated, cast.key(canada)), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.OTHER_STATEMENT));

        var forged = Signed.sign(honest, cast.key(states));
        var bundle = cast.sign(delegatedLists.releaseFor(forged, canada.id()), canada);
        assertThat(delegatedLists.release(forged, bundle, canada.id()))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason())
                                    .isEqualTo(ReleaseRefusal.NODES_WOULD_REFUSE);
                            assertThat(refused.detail()).contains("WRONG_SIGNATURE");
                        });
        assertThat(standing().newest()).isEmpty();
    }

    private Version released() {
        return journey.delegating(list.name(), PROGRAMME, analyst, canada, states);
    }

    private Answer<Delegation> delegate(Draft draft, int most, int changes) {
        return delegations.delegate(
                draft.id(),
                new Delegations.Wish(list.name(), Agency.CBSA, most, changes),
                analyst.id());
    }

    private Answer<SnapshotStatement> statementFor(Person person) {
        return delegatedLists.statementFor(PROGRAMME, list.name(), person.id());
    }

    private Signed<SnapshotStatement> snapshot(Person person) {
        return cast.sign(statementFor(person), person);
    }

    private ListDelegation standing() {
        return delegatedLists.of(list.name()).getFirst();
    }

    /// The lists by which a node would decide now.
    private Map<String, Hash> runs() {
        var verification =
                new ReleaseVerifier(pins, clock)
                        .verify(directory.current(PROGRAMME).orElseThrow(), null);
        if (verification instanceof Verification.Accepted(var release)) {
            return release.lists();
        }
        throw new AssertionError(verification);
    }

    private List<String> actions(PublishedRelease release) {
        return sql.sql("SELECT action FROM perimeter.audit_entry WHERE subject = ?")
                .param(release.subject())
                .query(String.class)
                .list();
    }

    private Content content(Version version) {
        return Content.read(versions.content(version.id()));
    }
}
