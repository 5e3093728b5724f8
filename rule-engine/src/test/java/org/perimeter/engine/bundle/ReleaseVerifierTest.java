package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.perimeter.engine.bundle.Ceremony.CONTENT;
import static org.perimeter.engine.bundle.Ceremony.key;
import static org.perimeter.engine.bundle.Ceremony.reasons;
import static org.perimeter.engine.bundle.Ceremony.statement;
import static org.perimeter.engine.bundle.Examples.NOON;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Content.EngineRange;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Policy;

class ReleaseVerifierTest {
    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private final Ceremony ceremony = new Ceremony();

    @Test
    void a_release_that_both_agencies_approved_is_accepted() {
        assertThat(ceremony.verify(ceremony.candidate(ceremony.bundle()), null))
                .isInstanceOfSatisfying(
                        Verification.Accepted.class,
                        accepted -> {
                            Release release = accepted.release();
                            assertThat(release.programme()).isEqualTo("prince-rupert");
                            assertThat(release.content()).isEqualTo(CONTENT);
                            assertThat(release.ref().hash())
                                    .isEqualTo(ceremony.bundle().hash().hex());
                            assertThat(release.rosters()).containsOnlyKeys("CBP", "CBSA");
                        });
    }

    @Test
    void what_runs_already_is_unchanged() {
        Release running = ceremony.released(ceremony.bundle());
        assertThat(ceremony.verify(ceremony.candidate(ceremony.bundle()), running))
                .isEqualTo(new Verification.Unchanged(running));
    }

    @Test
    void what_runs_already_is_refused_once_its_signature_is_damaged() {
        Release running = ceremony.released(ceremony.bundle());
        byte[] unsigned = new Signed<>(ceremony.bundle(), "").json();
        assertThat(
                        reasons(
                                ceremony.verify(
                                        ceremony.candidate(
                                                unsigned,
                                                CONTENT.canonical(),
                                                ceremony.cbsa(),
                                                ceremony.cbp()),
                                        running)))
                .containsExactly(Reason.WRONG_SIGNATURE);
    }

    // Bytes

    @Test
    void no_byte_of_the_content_can_be_changed() {
        byte[] bundle = Signed.sign(ceremony.bundle(), ceremony.anne).json();
        assertThat(Ceremony.bytesChanged(CONTENT.canonical()))
                .allSatisfy(content ->
                        assertThat(
                                        ceremony.reasons(
                                                ceremony.candidate(
                                                        bundle,
                                                        content,
                                                        ceremony.cbsa(),
                                                        ceremony.cbp())))
                                .contains(Reason.OTHER_CONTENT));
    }

    @Test
    void no_byte_of_the_bundle_can_be_changed() {
        byte[] bundle = Signed.sign(ceremony.bundle(), ceremony.anne).json();
        assertThat(Ceremony.bytesChanged(bundle))
                .allSatisfy(changed ->
                        assertThat(
                                        ceremony.reasons(
                                                ceremony.candidate(
                                                        changed,
                                                        CONTENT.canonical(),
                                                        ceremony.cbsa(),
                                                        ceremony.cbp())))
                                .as(new String(changed, UTF_8))
                                .isNotEmpty());
    }

    @Test
    void no_byte_of_a_roster_can_be_changed() {
        byte[] bundle = Signed.sign(ceremony.bundle(), ceremony.anne).json();
        assertThat(Ceremony.bytesChanged(ceremony.cbsa().json()))
                .allSatisfy(changed ->
                        assertThat(
                                        ceremony.reasons(
                                                new Candidate(
                                                        "prince-rupert",
                                                        bundle,
                                                        CONTENT.canonical(),
                                                        List.of(changed, ceremony.cbp().json()))))
                                .as(new String(changed, UTF_8))
                                .isNotEmpty());
    }

    @Test
    void trailing_bytes_and_doubled_keys_are_refused_in_each_file() {
        byte[] bundle = Signed.sign(ceremony.bundle(), ceremony.anne).json();
        byte[] content = CONTENT.canonical();
        assertThat(offered(bundle, plus(content, "\n")))
                .contains(Reason.NOT_CANONICAL, Reason.OTHER_CONTENT);
        assertThat(offered(plus(bundle, "\n"), content)).containsExactly(Reason.NOT_CANONICAL);
        assertThat(offered(plus(bundle, "{}"), content)).containsExactly(Reason.MALFORMED_JSON);
        assertThat(
                        offered(
                                replaced(
                                        bundle,
                                        "\"shadow\":false",
                                        "\"shadow\":true,\"shadow\":false"),
                                content))
                .containsExactly(Reason.DUPLICATE_KEY);
        assertThat(
                        offered(
                                replaced(
                                        bundle,
                                        "\"shadow\":false",
                                        "\"shadow\":false,\"trust\":true"),
                                content))
                .containsExactly(Reason.UNKNOWN_FIELD);
        Candidate roster =
                new Candidate(
                        "prince-rupert",
                        bundle,
                        content,
                        List.of(
                                replaced(
                                        ceremony.cbsa().json(),
                                        "\"demo\":false",
                                        "\"demo\":true,\"demo\":false"),
                                ceremony.cbp().json()));
        assertThat(ceremony.reasons(roster)).contains(Reason.DUPLICATE_KEY, Reason.ROSTER_MISSING);
    }

    @Test
    void all_reasons_are_reported_each_with_its_place() {
        byte[] bundle =
                new Signed<>(ceremony.bundle(2, null, ceremony.approvalOfAnne()), "").json();
        assertThat(
                        ceremony.verify(
                                ceremony.candidate(bundle, "{}".getBytes(UTF_8), ceremony.cbsa()),
                                null))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .extracting(Refusal::reason, Refusal::place)
                                        .containsExactlyInAnyOrder(
                                                tuple(Reason.MISSING_FIELD, "content#/schema"),
                                                tuple(Reason.ROSTER_MISSING, "roster CBP#"),
                                                tuple(
                                                        Reason.OTHER_CONTENT,
                                                        "bundle#/statement/contentHash"),
                                                tuple(
                                                        Reason.APPROVAL_MISSING,
                                                        "bundle#/statement/approvals"),
                                                tuple(
                                                        Reason.WRONG_SIGNATURE,
                                                        "bundle#/statement/publisher"),
                                                tuple(
                                                        Reason.PREVIOUS_MISSING,
                                                        "bundle#/statement/previous")));
    }

    // Approvals

    @Test
    void every_required_agency_must_have_approved() {
        assertApprovals(List.of(Reason.APPROVAL_MISSING), ceremony.approvalOfAnne());
        assertApprovals(List.of(Reason.APPROVAL_MISSING), ceremony.approvalOfBob());
        assertApprovals(List.of(Reason.APPROVAL_MISSING, Reason.APPROVAL_MISSING));
    }

    @Test
    void what_is_required_comes_from_the_node_and_never_from_the_bundle() {
        Candidate seals =
                new Candidate(
                        "montreal",
                        ceremony.candidate(ceremony.bundle()).bundle(),
                        CONTENT.canonical(),
                        ceremony.candidate(ceremony.bundle()).rosters());
        assertThat(ceremony.reasons(seals))
                .contains(Reason.PROGRAMME_NOT_PINNED, Reason.OTHER_PROGRAMME);
        Pins three =
                new Pins(
                        ceremony.pins(false).roots(),
                        Map.of("prince-rupert", Set.of("CBSA", "CBP", "TC")),
                        false);
        assertThat(reasons(ceremony.verify(three, ceremony.candidate(ceremony.bundle()), null)))
                .containsExactly(Reason.ROSTER_MISSING, Reason.APPROVAL_MISSING);
    }

    @Test
    void an_approval_of_other_content_does_not_count() {
        Hash other = Content.of(Examples.policy(), List.of()).hash();
        var approval =
                Signed.sign(
                        statement("CBP", "bob", ceremony.bob, other, NOON.minusSeconds(60)),
                        ceremony.bob);
        assertApprovals(
                List.of(Reason.APPROVAL_OF_OTHER_CONTENT), ceremony.approvalOfAnne(), approval);
    }

    @Test
    void an_approval_for_another_programme_does_not_count() {
        var approval =
                Signed.sign(
                        new ApprovalStatement(
                                "seals",
                                CONTENT.hash(),
                                null,
                                null,
                                "CBP",
                                "bob",
                                ceremony.bob.keyId(),
                                NOON.minusSeconds(60)),
                        ceremony.bob);
        assertApprovals(
                List.of(Reason.APPROVAL_OF_OTHER_PROGRAMME), ceremony.approvalOfAnne(), approval);
    }

    @Test
    void one_person_cannot_approve_for_two_agencies() {
        Signed<Roster> cbp =
                Signed.sign(
                        Ceremony.roster(
                                "CBP",
                                false,
                                Roster.Approver.of("anne", "CBP", ceremony.bob.publicKey())),
                        ceremony.cbpRoot);
        var second = Signed.sign(statement("CBP", "anne", ceremony.bob), ceremony.bob);
        byte[] bundle =
                Signed.sign(
                                ceremony.bundle(1, null, ceremony.approvalOfAnne(), second),
                                ceremony.anne)
                        .json();
        assertThat(
                        ceremony.reasons(
                                ceremony.candidate(
                                        bundle, CONTENT.canonical(), ceremony.cbsa(), cbp)))
                .containsExactly(Reason.SAME_PERSON_TWICE);
    }

    @Test
    void one_key_cannot_approve_for_two_agencies_under_two_names() {
        Signed<Roster> cbp =
                Signed.sign(
                        Ceremony.roster(
                                "CBP",
                                false,
                                Roster.Approver.of("bob", "CBP", ceremony.anne.publicKey())),
                        ceremony.cbpRoot);
        var second = Signed.sign(statement("CBP", "bob", ceremony.anne), ceremony.anne);
        byte[] bundle =
                Signed.sign(
                                ceremony.bundle(1, null, ceremony.approvalOfAnne(), second),
                                ceremony.anne)
                        .json();
        assertThat(
                        ceremony.reasons(
                                ceremony.candidate(
                                        bundle, CONTENT.canonical(), ceremony.cbsa(), cbp)))
                .containsExactly(Reason.SAME_KEY_TWICE);
    }

    @Test
    void one_approval_twice_is_refused() {
        assertApprovals(
                List.of(Reason.SAME_PERSON_TWICE, Reason.SAME_KEY_TWICE),
                ceremony.approvalOfAnne(),
                ceremony.approvalOfAnne(),
                ceremony.approvalOfBob());
    }

    @Test
    void an_approver_signs_for_their_own_agency_only() {
        var annes = Signed.sign(statement("CBP", "anne", ceremony.anne), ceremony.anne);
        assertApprovals(
                List.of(
                        Reason.SIGNER_OF_OTHER_AGENCY,
                        Reason.SAME_PERSON_TWICE,
                        Reason.SAME_KEY_TWICE),
                ceremony.approvalOfAnne(),
                annes);
    }

    @Test
    void an_agency_that_is_not_required_has_no_say() {
        var other = key();
        assertApprovals(
                List.of(Reason.AGENCY_NOT_REQUIRED),
                ceremony.approvalOfAnne(),
                ceremony.approvalOfBob(),
                Signed.sign(statement("TC", "tom", other), other));
    }

    @Test
    void an_invented_approver_is_unknown() {
        var invented = key();
        assertApprovals(
                List.of(Reason.SIGNER_UNKNOWN),
                ceremony.approvalOfAnne(),
                Signed.sign(statement("CBP", "bob", invented), invented));
    }

    @Test
    void an_approver_cannot_sign_under_another_name() {
        assertApprovals(
                List.of(Reason.SIGNER_IS_ANOTHER_PERSON),
                ceremony.approvalOfAnne(),
                Signed.sign(statement("CBP", "bernard", ceremony.bob), ceremony.bob));
    }

    @Test
    void a_statement_signed_by_another_key_or_under_another_domain_or_not_at_all_does_not_count() {
        ApprovalStatement bobs = statement("CBP", "bob", ceremony.bob);
        for (var approval :
                List.of(
                        Signed.sign(bobs, ceremony.anne),
                        Signed.of(bobs, ceremony.bob.sign(Statements.canonical(bobs))),
                        Signed.of(bobs, ceremony.bob.sign(new byte[0])),
                        new Signed<>(bobs, ""),
                        new Signed<>(bobs, ceremony.approvalOfAnne().signature()))) {
            assertApprovals(List.of(Reason.WRONG_SIGNATURE), ceremony.approvalOfAnne(), approval);
        }
    }

    @Test
    void an_approval_without_its_signature_field_is_refused() {
        byte[] bundle = Signed.sign(ceremony.bundle(), ceremony.anne).json();
        String signature = ",\"signature\":\"" + ceremony.approvalOfBob().signature() + "\"";
        byte[] without =
                new String(bundle, UTF_8)
                        .replace(
                                "\"signature\":\"" + ceremony.approvalOfBob().signature() + "\",",
                                "")
                        .replace(signature, "")
                        .getBytes(UTF_8);
        assertThat(without).isNotEqualTo(bundle);
        assertThat(offered(without, CONTENT.canonical())).containsExactly(Reason.MISSING_FIELD);
    }

    @Test
    void an_approval_must_fall_into_the_validity_of_roster_and_key() {
        var early =
                Signed.sign(
                        statement(
                                "CBP",
                                "bob",
                                ceremony.bob,
                                CONTENT.hash(),
                                Ceremony.FROM.minusSeconds(1)),
                        ceremony.bob);
        assertApprovals(List.of(Reason.SIGNED_OUTSIDE_VALIDITY), ceremony.approvalOfAnne(), early);

        Signed<Roster> left =
                Signed.sign(
                        Ceremony.roster(
                                "CBP",
                                false,
                                new Roster.Approver(
                                        "bob",
                                        "CBP",
                                        ceremony.bob.keyId(),
                                        Roster.Approver.ED25519,
                                        ceremony.bob.publicKey().base64(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        NOON.minusSeconds(61))),
                        ceremony.cbpRoot);
        assertThat(ceremony.reasons(ceremony.withRosters(ceremony.cbsa(), left)))
                .containsExactly(Reason.SIGNED_OUTSIDE_VALIDITY);
    }

    @Test
    void nothing_is_signed_in_the_future_and_no_release_precedes_its_approvals() {
        var late =
                Signed.sign(
                        statement(
                                "CBP", "bob", ceremony.bob, CONTENT.hash(), NOON.plusSeconds(301)),
                        ceremony.bob);
        assertApprovals(
                List.of(Reason.APPROVAL_AFTER_RELEASE, Reason.SIGNED_IN_FUTURE),
                ceremony.approvalOfAnne(),
                late);
        ceremony.now = NOON.minus(Duration.ofHours(1));
        assertThat(ceremony.reasons(ceremony.candidate(ceremony.bundle())))
                .containsExactly(
                        Reason.SIGNED_IN_FUTURE, Reason.SIGNED_IN_FUTURE, Reason.SIGNED_IN_FUTURE);
    }

    @Test
    void a_key_of_an_algorithm_that_this_node_does_not_know_does_not_count() {
        Signed<Roster> unknown =
                Signed.sign(
                        Ceremony.roster(
                                "CBP",
                                false,
                                new Roster.Approver(
                                        "bob",
                                        "CBP",
                                        ceremony.bob.keyId(),
                                        "webauthn-RS256",
                                        ceremony.bob.publicKey().base64(),
                                        null,
                                        "https://approve.example",
                                        "approve.example",
                                        null,
                                        null)),
                        ceremony.cbpRoot);
        assertThat(ceremony.reasons(ceremony.withRosters(ceremony.cbsa(), unknown)))
                .containsExactly(Reason.SIGNER_ALGORITHM);
    }

    // The publisher

    @Test
    void the_publisher_signs_and_is_an_approver_of_a_required_agency() {
        byte[] byBob = Signed.sign(ceremony.bundle(), ceremony.bob).json();
        assertThat(offered(byBob, CONTENT.canonical())).containsExactly(Reason.WRONG_SIGNATURE);

        var stranger = key();
        assertThat(published(new Signatory("eve", "CBSA", stranger.keyId()), stranger))
                .containsExactly(Reason.SIGNER_UNKNOWN);
        assertThat(published(new Signatory("eve", "TC", stranger.keyId()), stranger))
                .containsExactly(Reason.PUBLISHER_NOT_REQUIRED);
        assertThat(published(new Signatory("bob", "CBP", ceremony.bob.keyId()), ceremony.bob))
                .isEmpty();
    }

    private List<Reason> published(Signatory publisher, SigningKey key) {
        BundleStatement by = ceremony.bundle();
        var bundle =
                new BundleStatement(
                        1,
                        by.programme(),
                        by.contentHash(),
                        by.approvals(),
                        by.lists(),
                        1,
                        null,
                        publisher,
                        NOON,
                        false);
        return offered(Signed.sign(bundle, key).json(), CONTENT.canonical());
    }

    // Succession

    @Test
    void the_sequence_rises_and_the_next_bundle_names_its_predecessor() {
        Release running = ceremony.released(ceremony.bundle(7, Hash.of(new byte[1]), approvals()));
        Hash other = Hash.of(new byte[2]);
        assertThat(following(8, running.hash(), running)).isEmpty();
        assertThat(following(8, other, running)).containsExactly(Reason.OTHER_PREVIOUS);
        assertThat(following(9, other, running)).as("one was missed").isEmpty();
        assertThat(following(7, other, running)).containsExactly(Reason.OLDER_SEQUENCE);
        assertThat(following(6, other, running)).containsExactly(Reason.OLDER_SEQUENCE);
        assertThat(following(9, null, running)).containsExactly(Reason.PREVIOUS_MISSING);
        assertThat(following(1, other, null)).containsExactly(Reason.FIRST_HAS_PREVIOUS);
    }

    private List<Reason> following(long sequence, Hash previous, Release running) {
        return reasons(
                ceremony.verify(
                        ceremony.candidate(ceremony.bundle(sequence, previous, approvals())),
                        running));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Signed<ApprovalStatement>[] approvals() {
        return new Signed[] {ceremony.approvalOfAnne(), ceremony.approvalOfBob()};
    }

    @Test
    void a_roll_back_is_a_newer_bundle_over_older_content_with_its_old_approvals() {
        Release first = ceremony.released(ceremony.bundle());
        var back =
                ceremony.bundle(
                        3,
                        Hash.of(new byte[9]),
                        ceremony.approvalOfAnne(),
                        ceremony.approvalOfBob());
        assertThat(ceremony.verify(ceremony.candidate(back), first))
                .isInstanceOf(Verification.Accepted.class);
    }

    // Content

    @Test
    void content_for_another_engine_or_programme_is_refused() {
        Policy policy = CONTENT.policy();
        assertContent(
                new Content(
                        1,
                        policy,
                        new TreeMap<>(),
                        List.of(),
                        null,
                        new EngineRange(2, 3),
                        List.of(),
                        null),
                Reason.ENGINE_RANGE);
        assertContent(
                new Content(
                        2,
                        policy,
                        new TreeMap<>(),
                        List.of(),
                        null,
                        EngineRange.TODAY,
                        List.of(),
                        null),
                Reason.UNKNOWN_SCHEMA);
        assertContent(
                Content.of(
                        new Policy(
                                "seals",
                                policy.scope(),
                                policy.dispositions(),
                                policy.bands(),
                                policy.rules()),
                        List.of()),
                Reason.OTHER_PROGRAMME);
    }

    @Test
    void content_whose_rules_miss_an_event_that_it_must_catch_is_refused() {
        var facts =
                """
                {"containers":[{"number":"MSCU1234560"}],"port.discharge":"CAPRR",\
                "port.loading":"CNSHA"}\
                """
                        .getBytes(UTF_8);
        var caught = MustCatchEvent.of("wrong check digit", facts, Disposition.REFER);
        var held = new ProgrammeSettings(CONTENT.hash(), List.of(caught));
        assertThat(verified(CONTENT.heldTo(held), 1, null, null))
                .isInstanceOf(Verification.Accepted.class);
        var missed = new ProgrammeSettings(null, List.of(caught.atLeast(Disposition.HOLD)));
        assertContent(CONTENT.heldTo(missed), Reason.MUST_CATCH_MISSED);
    }

    @Test
    void content_before_and_after_its_window_holds_and_is_not_in_force() {
        var inAMillisecond = new EffectiveWindow(NOON.plusMillis(1), null, OTTAWA);
        var over = new EffectiveWindow(null, NOON, OTTAWA);
        var now = new EffectiveWindow(NOON, NOON.plusMillis(1), OTTAWA);
        assertOutside(inAMillisecond, EffectiveWindow.When.BEFORE);
        assertOutside(over, EffectiveWindow.When.AFTER);
        assertThat(verified(CONTENT.within(now), 1, null, null))
                .isInstanceOf(Verification.Accepted.class);
    }

    private void assertOutside(EffectiveWindow window, EffectiveWindow.When when) {
        assertThat(verified(CONTENT.within(window), 1, null, null))
                .isInstanceOfSatisfying(
                        Verification.OutsideWindow.class,
                        outside -> assertThat(outside.when()).isEqualTo(when));
    }

    @Test
    void an_older_release_comes_back_only_once_the_window_of_what_runs_is_over() {
        var surge = CONTENT.within(new EffectiveWindow(null, NOON.plusSeconds(60), OTTAWA));
        var first = ceremony.released(ceremony.bundle());
        if (!(verified(surge, 2, first.hash(), first) instanceof Verification.Accepted(var runs))) {
            throw new AssertionError("The second release does not hold");
        }
        var older = ceremony.candidate(ceremony.bundle());
        assertThat(Ceremony.reasons(ceremony.verify(older, runs)))
                .containsExactly(Reason.OLDER_SEQUENCE);
        ceremony.now = NOON.plusSeconds(60);
        assertThat(ceremony.verify(older, runs)).isInstanceOf(Verification.Accepted.class);
    }

    private void assertContent(Content content, Reason... reasons) {
        assertThat(Ceremony.reasons(verified(content, 1, null, null))).containsExactly(reasons);
    }

    private Verification verified(
            Content content, long sequence, @Nullable Hash previous, @Nullable Release runs) {
        var anne =
                Signed.sign(
                        statement(
                                "CBSA",
                                "anne",
                                ceremony.anne,
                                content.hash(),
                                NOON.minusSeconds(9)),
                        ceremony.anne);
        var bob =
                Signed.sign(
                        statement("CBP", "bob", ceremony.bob, content.hash(), NOON.minusSeconds(9)),
                        ceremony.bob);
        var publisher = new Signatory("anne", "CBSA", ceremony.anne.keyId());
        var bundle =
                new BundleStatement(
                        1,
                        "prince-rupert",
                        content.hash(),
                        List.of(anne, bob),
                        new TreeMap<>(),
                        sequence,
                        previous,
                        publisher,
                        NOON,
                        false);
        return ceremony.verify(
                ceremony.candidate(
                        Signed.sign(bundle, ceremony.anne).json(),
                        content.canonical(),
                        ceremony.cbsa(),
                        ceremony.cbp()),
                runs);
    }

    @Test
    void a_policy_that_cannot_be_resolved_or_costs_too_much_is_refused_on_the_node_that_is_wrong() {
        var nested = Examples.condition("CNSHA");
        for (int i = 0; i < 10; i++) {
            nested = new Condition.Not(nested);
        }
        Content content =
                Content.of(
                        Examples.policy(
                                Examples.rule("R-1", new Condition.Missing("no.such.field")),
                                Examples.rule("R-2", nested)),
                        List.of());
        Candidate candidate =
                ceremony.candidate(
                        new byte[0], content.canonical(), ceremony.cbsa(), ceremony.cbp());
        assertThat(ceremony.verify(candidate, null))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused ->
                                assertThat(refused.refusals())
                                        .filteredOn(refusal ->
                                                refusal.reason() == Reason.POLICY_NOT_RUN)
                                        .extracting(Refusal::place)
                                        .containsExactly(
                                                "content#/policy R-1 /when/field",
                                                "content#/policy R-2 /when"));
    }

    @Test
    void a_shadow_bundle_or_one_of_another_schema_is_not_run() {
        BundleStatement like = ceremony.bundle();
        var strange =
                new BundleStatement(
                        2,
                        like.programme(),
                        like.contentHash(),
                        like.approvals(),
                        new TreeMap<>(),
                        1,
                        null,
                        like.publisher(),
                        NOON,
                        true);
        assertThat(ceremony.reasons(ceremony.candidate(strange)))
                .containsExactly(Reason.UNKNOWN_SCHEMA, Reason.SHADOW_NOT_RUN);
    }

    @SafeVarargs
    private void assertApprovals(List<Reason> reasons, Signed<ApprovalStatement>... approvals) {
        assertThat(ceremony.reasons(ceremony.candidate(ceremony.bundle(1, null, approvals))))
                .containsExactlyInAnyOrderElementsOf(reasons);
    }

    private List<Reason> offered(byte[] bundle, byte[] content) {
        return ceremony.reasons(
                ceremony.candidate(bundle, content, ceremony.cbsa(), ceremony.cbp()));
    }

    private static byte[] plus(byte[] bytes, String more) {
        return (new String(bytes, UTF_8) + more).getBytes(UTF_8);
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        assertThat(new String(bytes, UTF_8)).contains(from);
        return new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
    }
}
