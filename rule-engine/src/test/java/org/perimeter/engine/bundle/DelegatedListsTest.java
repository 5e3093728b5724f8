package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.perimeter.engine.bundle.Delegating.APPROVED;
import static org.perimeter.engine.bundle.Delegating.DAY;
import static org.perimeter.engine.bundle.Delegating.PORTS;
import static org.perimeter.engine.bundle.Delegating.TO_CBSA;
import static org.perimeter.engine.bundle.Delegating.content;
import static org.perimeter.engine.bundle.Delegating.ports;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.list.NamedList;

/// What one agency may do alone to a list that all agencies delegated to it, and what a node makes of everything beyond.
class DelegatedListsTest {
    private static final Instant MORNING = NOON.minus(Duration.ofHours(2));
    private static final Instant YESTERDAY = NOON.minus(DAY);
    private static final NamedList MORE = ports("CNSHA", "BRSSZ", "MXZLO");

    private final Delegating given = new Delegating();
    private final SnapshotStatement more = given.snapshot(MORE, PORTS, PORTS, MORNING);

    @Test
    void entries_that_the_agency_signed_alone_run_over_the_content_that_all_signed() {
        Release release = given.runs(bundle(given.today(more)));
        var evaluator = new ReferencePolicyEvaluator(release.policy());
        assertThat(evaluator.evaluate(loadedAt("MXZLO")).fired()).hasSize(1);
        assertThat(release.lists()).isEqualTo(Map.of("ports", MORE.hash()));
        assertThat(release.content().lists()).isEqualTo(Map.of("ports", PORTS.hash()));
    }

    @Test
    void without_a_snapshot_the_pinned_entries_run() {
        assertThat(given.runs(given.bundle(content(TO_CBSA), Map.of())).lists())
                .isEqualTo(Map.of("ports", PORTS.hash()));
    }

    @Test
    void any_required_agency_publishes_what_the_agency_of_the_list_has_signed() {
        BundleStatement like = bundle(given.today(more));
        var byBob =
                new BundleStatement(
                        1,
                        like.programme(),
                        like.contentHash(),
                        like.approvals(),
                        like.lists(),
                        1,
                        null,
                        new Signatory("bob", "CBP", given.ceremony.bob.keyId()),
                        NOON,
                        false);
        var candidate =
                new Candidate(
                        "prince-rupert",
                        Signed.sign(byBob, given.ceremony.bob).json(),
                        content(TO_CBSA).canonical(),
                        List.of(given.ceremony.cbsa().json(), given.ceremony.cbp().json()),
                        given.candidate(content(TO_CBSA), like).lists());
        assertThat(given.ceremony.verify(candidate, null))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void a_bundle_with_delegated_lists_reads_back_as_it_was_written() {
        BundleStatement bundle = bundle(given.today(more));
        byte[] written = Signed.sign(bundle, given.ceremony.anne).json();
        assertThat(Signed.read(written, BundleStatement.class).statement()).isEqualTo(bundle);
        assertThat(bundle.listFiles()).containsExactlyInAnyOrder(MORE.hash(), PORTS.hash());
    }

    @Test
    void content_without_delegations_is_written_as_before_there_were_any() {
        assertThat(new String(content().canonical(), UTF_8)).startsWith("{\"delegations\":[],");
        assertThat(Content.read(content(TO_CBSA).canonical())).isEqualTo(content(TO_CBSA));
        assertThat(content(TO_CBSA).hash()).isNotEqualTo(content().hash());
    }

    @Test
    void a_delegation_has_both_limits_and_a_list_has_one_delegation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delegation("ports", "CBSA", 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Delegation("ports", "CBSA", 1, 1_000_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(TO_CBSA, new Delegation("ports", "CBP", 5, 2)));
        String unlimited =
                new String(content(TO_CBSA).canonical(), UTF_8)
                        .replace("\"changesADay\":2", "\"changesADay\":0");
        assertThatExceptionOfType(MalformedDocument.class)
                .isThrownBy(() -> Content.read(unlimited.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_VALUE));
    }

    // Delegations

    @Test
    void a_list_that_the_content_delegates_to_nobody_is_as_it_is_pinned() {
        Content plain = content();
        assertReasons(
                plain,
                given.bundle(plain, Map.of("ports", given.today(in(plain, more)))),
                Reason.LIST_NOT_DELEGATED);
    }

    @Test
    void a_delegation_of_a_list_that_the_content_does_not_pin_is_refused() {
        Content strange = content(new Delegation("names", "CBSA", 5, 2));
        assertReasons(strange, given.bundle(strange, Map.of()), Reason.DELEGATED_LIST_NOT_PINNED);
    }

    @Test
    void a_delegation_to_an_agency_that_does_not_take_part_is_refused() {
        Content strange = content(new Delegation("ports", "TC", 5, 2));
        assertReasons(strange, given.bundle(strange, Map.of()), Reason.DELEGATION_TO_OTHER_AGENCY);
    }

    // Whoever signed

    @Test
    void an_approver_of_the_other_agency_may_not_sign_it() {
        var bobs =
                new SnapshotStatement(
                        more.programme(),
                        more.contentHash(),
                        more.list(),
                        more.listHash(),
                        more.follows(),
                        more.dayBase(),
                        "CBP",
                        "bob",
                        given.ceremony.bob.keyId(),
                        more.at());
        assertReasons(
                new DelegatedList(Signed.sign(bobs, given.ceremony.bob), null),
                Reason.SNAPSHOT_OF_OTHER_AGENCY);
    }

    @Test
    void a_signature_of_another_key_or_person_or_none_is_refused() {
        assertReasons(
                new DelegatedList(Signed.sign(more, given.ceremony.bob), null),
                Reason.WRONG_SIGNATURE);
        assertReasons(new DelegatedList(new Signed<>(more, ""), null), Reason.WRONG_SIGNATURE);
        var unknown = by("anne", Ceremony.key());
        assertReasons(unknown, Reason.SIGNER_UNKNOWN);
        assertReasons(by("carla", given.ceremony.anne), Reason.SIGNER_IS_ANOTHER_PERSON);
        assertReasons(by("anne", given.ceremony.bob), Reason.SIGNER_OF_OTHER_AGENCY);
    }

    private DelegatedList by(String person, SigningKey key) {
        var forged =
                new SnapshotStatement(
                        more.programme(),
                        more.contentHash(),
                        more.list(),
                        more.listHash(),
                        more.follows(),
                        more.dayBase(),
                        "CBSA",
                        person,
                        key.keyId(),
                        more.at());
        return new DelegatedList(Signed.sign(forged, key), null);
    }

    @Test
    void an_approval_under_the_same_bytes_is_no_signature_of_a_snapshot() {
        byte[] json = Statements.canonical(more);
        byte[] toSign = ("perimeter-approval-v1\0" + new String(json, UTF_8)).getBytes(UTF_8);
        assertReasons(
                new DelegatedList(Signed.of(more, given.ceremony.anne.sign(toSign)), null),
                Reason.WRONG_SIGNATURE);
    }

    @Test
    void no_byte_of_a_snapshot_can_be_changed() {
        String signed = new String(given.signed(more).json(), UTF_8);
        byte[] bundle = Signed.sign(bundle(given.today(more)), given.ceremony.anne).json();
        assertThat(new String(bundle, UTF_8)).contains(signed);
        Candidate honest = given.candidate(content(TO_CBSA), bundle(given.today(more)));
        assertThat(Ceremony.bytesChanged(signed.getBytes(UTF_8)))
                .allSatisfy(changed -> {
                    byte[] forged =
                            new String(bundle, UTF_8)
                                    .replace(signed, new String(changed, UTF_8))
                                    .getBytes(UTF_8);
                    assertThat(
                                    given.ceremony.reasons(
                                            new Candidate(
                                                    "prince-rupert",
                                                    forged,
                                                    honest.content(),
                                                    honest.rosters(),
                                                    honest.lists())))
                            .isNotEmpty();
                });
    }

    // What was signed

    @Test
    void a_snapshot_of_another_programme_content_or_list_is_refused() {
        assertReasons(
                given.today(
                        new SnapshotStatement(
                                "seals",
                                more.contentHash(),
                                "ports",
                                more.listHash(),
                                more.follows(),
                                more.dayBase(),
                                "CBSA",
                                "anne",
                                more.keyId(),
                                more.at())),
                Reason.SNAPSHOT_OF_OTHER_PROGRAMME);
        assertReasons(given.today(in(content(), more)), Reason.SNAPSHOT_OF_OTHER_CONTENT);
        assertReasons(
                given.today(
                        new SnapshotStatement(
                                more.programme(),
                                more.contentHash(),
                                "names",
                                more.listHash(),
                                more.follows(),
                                more.dayBase(),
                                "CBSA",
                                "anne",
                                more.keyId(),
                                more.at())),
                Reason.SNAPSHOT_OF_OTHER_LIST);
    }

    @Test
    void a_snapshot_is_dated_between_the_approvals_and_the_release() {
        assertReasons(
                given.today(given.snapshot(MORE, PORTS, PORTS, NOON.plusSeconds(301))),
                Reason.SNAPSHOT_AFTER_RELEASE,
                Reason.SIGNED_IN_FUTURE);
        assertReasons(
                given.today(given.snapshot(MORE, PORTS, PORTS, APPROVED.minusSeconds(301))),
                Reason.SNAPSHOT_BEFORE_APPROVAL);
        assertReasons(
                given.today(given.snapshot(MORE, PORTS, PORTS, Ceremony.FROM.minusSeconds(1))),
                Reason.SNAPSHOT_BEFORE_APPROVAL,
                Reason.SIGNED_OUTSIDE_VALIDITY);
    }

    @Test
    void an_instant_beyond_all_calendars_is_no_snapshot() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.snapshot(MORE, PORTS, PORTS, Instant.MAX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> given.snapshot(MORE, PORTS, PORTS, Instant.MIN));
    }

    // Entries

    @Test
    void more_entries_than_all_agencies_allowed_are_refused() {
        NamedList six = ports("A", "B", "C", "D", "E", "F");
        assertReasons(
                given.today(given.snapshot(six, PORTS, PORTS, MORNING)),
                Reason.SNAPSHOT_TOO_LONG,
                Reason.SNAPSHOT_TOO_MANY_CHANGES);
        var five = ports("BRSSZ", "CNSHA", "JPTYO", "MXZLO", "USLAX");
        var four = ports("BRSSZ", "CNSHA", "JPTYO", "MXZLO");
        assertThat(
                        given.verify(
                                bundle(
                                        new DelegatedList(
                                                given.signed(
                                                        given.snapshot(five, four, four, MORNING)),
                                                given.signed(
                                                        given.snapshot(
                                                                four, PORTS, PORTS, YESTERDAY)))),
                                null))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void more_changes_in_a_day_than_allowed_are_refused_whether_they_add_or_remove() {
        assertReasons(
                given.today(given.snapshot(ports("MXZLO"), PORTS, PORTS, MORNING)),
                Reason.SNAPSHOT_TOO_MANY_CHANGES);
        assertReasons(
                given.today(
                        given.snapshot(
                                ports("CNSHA", "BRSSZ", "A", "B", "C"), PORTS, PORTS, MORNING)),
                Reason.SNAPSHOT_TOO_MANY_CHANGES);
        assertThat(
                        given.verify(
                                bundle(given.today(given.snapshot(ports(), PORTS, PORTS, MORNING))),
                                null))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void entries_of_another_shape_or_other_bytes_or_none_are_refused() {
        NamedList numbers = given.keep(new NamedList.Numbers("ports", new TreeMap<>()));
        assertReasons(
                given.today(given.snapshot(numbers, PORTS, PORTS, MORNING)), Reason.OTHER_LIST);
        NamedList other =
                given.keep(new NamedList.Values("names", new TreeSet<>(List.of("CNSHA"))));
        assertReasons(given.today(given.snapshot(other, PORTS, PORTS, MORNING)), Reason.OTHER_LIST);
        var away =
                new SnapshotStatement(
                        more.programme(),
                        more.contentHash(),
                        "ports",
                        Hash.of(new byte[] {1}),
                        more.follows(),
                        more.dayBase(),
                        "CBSA",
                        "anne",
                        more.keyId(),
                        more.at());
        assertReasons(given.today(away), Reason.LIST_MISSING);
    }

    // Days

    @Test
    void a_day_begins_with_what_was_signed_last_on_an_earlier_day() {
        var yesterdays = given.snapshot(MORE, PORTS, PORTS, YESTERDAY);
        NamedList four = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX");
        var todays = given.snapshot(four, MORE, MORE, MORNING);
        assertThat(
                        given.runs(
                                        bundle(
                                                new DelegatedList(
                                                        given.signed(todays),
                                                        given.signed(yesterdays))))
                                .lists())
                .isEqualTo(Map.of("ports", four.hash()));
    }

    @Test
    void a_day_that_is_said_to_begin_with_other_entries_than_it_carries_is_refused() {
        NamedList four = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX");
        assertReasons(given.today(given.snapshot(four, MORE, MORE, MORNING)), Reason.SNAPSHOT_BASE);
        assertReasons(
                new DelegatedList(
                        given.signed(given.snapshot(four, MORE, PORTS, MORNING)),
                        given.signed(given.snapshot(MORE, PORTS, PORTS, YESTERDAY))),
                Reason.SNAPSHOT_BASE);
    }

    @Test
    void a_day_does_not_begin_with_what_was_signed_on_the_same_day() {
        NamedList five = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX", "JPTYO");
        assertReasons(
                new DelegatedList(
                        given.signed(given.snapshot(five, MORE, MORE, NOON)), given.signed(more)),
                Reason.SNAPSHOT_BASE);
    }

    @Test
    void what_a_day_begins_with_must_be_signed_as_well() {
        NamedList four = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX");
        assertReasons(
                new DelegatedList(
                        given.signed(given.snapshot(four, MORE, MORE, MORNING)),
                        Signed.sign(
                                given.snapshot(MORE, PORTS, PORTS, YESTERDAY), given.ceremony.bob)),
                Reason.WRONG_SIGNATURE);
    }

    @Test
    void no_more_days_are_claimed_than_have_passed_since_all_agencies_approved() {
        // Approved on the 27th; up to the 2nd there are four days, of two changes each.
        NamedList nine = ports("A", "B", "C", "D", "E");
        NamedList base = ports("A", "B", "C");
        var forged =
                new DelegatedList(
                        given.signed(given.snapshot(nine, base, base, MORNING)),
                        given.signed(given.snapshot(base, PORTS, PORTS, YESTERDAY)));
        assertThat(given.verify(bundle(forged), null)).isInstanceOf(Verification.Accepted.class);
        NamedList far = ports("F", "G", "H", "I");
        var farther =
                new DelegatedList(
                        given.signed(
                                given.snapshot(
                                        ports("F", "G", "H", "I", "J"),
                                        far,
                                        far,
                                        APPROVED.plus(DAY))),
                        given.signed(given.snapshot(far, PORTS, PORTS, APPROVED)));
        assertReasons(farther, Reason.SNAPSHOT_TOO_MANY_CHANGES);
    }

    // What the node remembers

    @Test
    void a_second_snapshot_of_a_day_counts_from_the_beginning_of_the_day() {
        Release running = given.runs(bundle(given.today(more)));
        NamedList four = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX");
        var second = given.snapshot(four, MORE, PORTS, NOON);
        assertThat(given.verify(after(running, given.today(second)), running))
                .isInstanceOf(Verification.Accepted.class);
        NamedList five = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX", "JPTYO");
        var third = given.snapshot(five, MORE, PORTS, NOON);
        assertReasons(running, given.today(third), Reason.SNAPSHOT_TOO_MANY_CHANGES);
    }

    @Test
    void a_beginning_of_the_day_that_did_not_run_is_refused_where_the_node_knows_better() {
        Release running = given.runs(bundle(given.today(more)));
        NamedList five = ports("CNSHA", "BRSSZ", "MXZLO", "USLAX", "JPTYO");
        var backdated = given.snapshot(MORE, PORTS, PORTS, YESTERDAY);
        var forged =
                new DelegatedList(
                        given.signed(given.snapshot(five, MORE, MORE, NOON)),
                        given.signed(backdated));
        assertThat(given.verify(after(running, forged), null))
                .as("it holds for a node that knows of nothing")
                .isInstanceOf(Verification.Accepted.class);
        assertReasons(running, forged, Reason.SNAPSHOT_BASE);
    }

    @Test
    void a_snapshot_that_is_older_than_what_ran_is_refused() {
        Release running = given.runs(bundle(given.today(more)));
        var older = given.snapshot(ports("CNSHA"), PORTS, PORTS, YESTERDAY);
        assertReasons(
                running, given.today(older), Reason.SNAPSHOT_OLDER, Reason.SNAPSHOT_FOLLOWS_OTHER);
    }

    @Test
    void the_pinned_entries_do_not_come_back_by_leaving_the_snapshot_out() {
        Release running = given.runs(bundle(given.today(more)));
        assertThat(
                        Ceremony.reasons(
                                given.verify(
                                        given.bundle(content(TO_CBSA), Map.of(), 2, running.hash()),
                                        running)))
                .containsExactly(Reason.SNAPSHOT_DROPPED);
    }

    @Test
    void what_directly_follows_names_what_ran() {
        Release running = given.runs(given.bundle(content(TO_CBSA), Map.of()));
        assertReasons(
                running,
                given.today(given.snapshot(MORE, ports("CNSHA"), PORTS, MORNING)),
                Reason.SNAPSHOT_FOLLOWS_OTHER);
    }

    @Test
    void a_node_that_missed_bundles_takes_what_came_meanwhile_within_the_days_that_passed() {
        Release running =
                given.runs(bundle(given.today(given.snapshot(MORE, PORTS, PORTS, YESTERDAY))));
        NamedList base = ports("CNSHA", "MXZLO", "USLAX");
        NamedList four = ports("CNSHA", "MXZLO", "USLAX", "JPTYO");
        var late =
                new DelegatedList(
                        given.signed(given.snapshot(four, base, base, MORNING)),
                        given.signed(given.snapshot(base, MORE, PORTS, YESTERDAY.plusSeconds(60))));
        var missed = given.bundle(content(TO_CBSA), Map.of("ports", late), 7, MORE.hash());
        assertThat(given.verify(missed, running)).isInstanceOf(Verification.Accepted.class);

        NamedList far = ports("JPTYO", "USLAX", "KRPUS", "CNSHA");
        NamedList farther = ports("JPTYO", "USLAX", "KRPUS", "AUSYD", "INNSA");
        var tooFar =
                new DelegatedList(
                        given.signed(given.snapshot(farther, far, far, MORNING)),
                        given.signed(given.snapshot(far, MORE, PORTS, YESTERDAY.plusSeconds(60))));
        assertThat(
                        Ceremony.reasons(
                                given.verify(
                                        given.bundle(
                                                content(TO_CBSA),
                                                Map.of("ports", tooFar),
                                                7,
                                                MORE.hash()),
                                        running)))
                .contains(Reason.SNAPSHOT_TOO_MANY_CHANGES);
    }

    @Test
    void other_content_that_all_signed_begins_with_what_it_pins() {
        Release running = given.runs(bundle(given.today(more)));
        Content next = content(new Delegation("ports", "CBSA", 9, 9));
        assertThat(
                        given.ceremony.verify(
                                given.candidate(
                                        next, given.bundle(next, Map.of(), 2, running.hash())),
                                running))
                .isInstanceOf(Verification.Accepted.class);
    }

    private BundleStatement bundle(DelegatedList list) {
        return given.bundle(content(TO_CBSA), Map.of("ports", list));
    }

    private BundleStatement after(Release running, DelegatedList list) {
        return given.bundle(
                content(TO_CBSA), Map.of("ports", list), running.sequence() + 1, running.hash());
    }

    private void assertReasons(DelegatedList list, Reason... reasons) {
        assertReasons(content(TO_CBSA), bundle(list), reasons);
    }

    private void assertReasons(Content content, BundleStatement bundle, Reason... reasons) {
        assertThat(given.ceremony.reasons(given.candidate(content, bundle)))
                .containsExactly(reasons);
    }

    private void assertReasons(Release running, DelegatedList list, Reason... reasons) {
        assertThat(Ceremony.reasons(given.verify(after(running, list), running)))
                .containsExactly(reasons);
    }

    private static SnapshotStatement in(Content content, SnapshotStatement like) {
        return new SnapshotStatement(
                like.programme(),
                content.hash(),
                like.list(),
                like.listHash(),
                like.follows(),
                like.dayBase(),
                like.agency(),
                like.person(),
                like.keyId(),
                like.at());
    }

    private static Facts loadedAt(String port) {
        return Facts.of(null)
                .set(
                        FactSchema.standard().field("port.loading").orElseThrow(),
                        new Value.Text(port))
                .build();
    }
}
