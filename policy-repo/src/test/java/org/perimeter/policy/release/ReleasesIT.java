package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleDirectory;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class ReleasesIT {
    private static final String PROGRAMME = "montreal";

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired ReleasedPolicies policies;
    @Autowired Stages stages;
    @Autowired Versions versions;
    @Autowired Withdrawals withdrawals;
    @Autowired Programmes programmes;
    @Autowired BundleDirectory directory;
    @Autowired Path bundles;

    private Person analyst;
    private Person canada;
    private Person states;

    @BeforeEach
    void both_agencies() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
    }

    @Test
    void releases_follow_one_another() {
        PublishedRelease first = journey.released(approved(), canada);
        PublishedRelease second = journey.released(approved(), states);

        assertThat(second.sequence()).isEqualTo(first.sequence() + 1);
        assertThat(second.signed().statement().previous()).isEqualTo(first.hash());
        assertThat(releases.current(PROGRAMME)).contains(second);
        assertThat(releases.of(PROGRAMME)).startsWith(second, first);
        assertThat(stages.of(first.version())).isEqualTo(new Stage.Replaced(first));
    }

    @Test
    void what_a_release_ran_is_found_by_its_hash_when_another_runs() {
        Version version = approved();
        PublishedRelease first = journey.released(version, canada);
        journey.released(approved(), states);

        assertThat(policies.of(first.hash()).orElseThrow().rules())
                .extracting(rule -> rule.rule().id())
                .containsExactlyElementsOf(
                        versions.policy(version.id()).rules().stream()
                                .map(Rule::id)
                                .sorted()
                                .toList());
        assertThat(policies.of(first.hash())).isEqualTo(policies.of(first.hash()));
        assertThat(policies.of(Hash.of(new byte[] {1}))).isEmpty();
    }

    @Test
    void an_older_version_comes_back_with_one_signature() {
        Version older = approved();
        journey.released(older, canada);
        journey.released(approved(), canada);

        PublishedRelease rollBack = journey.released(older, states);

        assertThat(releases.current(PROGRAMME)).contains(rollBack);
        assertThat(rollBack.contentHash()).isEqualTo(older.contentHash());
        assertThat(stages.of(older.id())).isEqualTo(new Stage.Released(rollBack));
    }

    @Test
    void a_version_that_an_agency_has_not_approved_is_not_released() {
        Version version = journey.inReview(PROGRAMME, analyst);
        journey.approved(version, canada);

        assertThat(releases.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.APPROVAL_MISSING));
    }

    @Test
    void only_an_approver_publishes() {
        assertThat(releases.statementFor(approved().id(), analyst.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.NOT_AN_APPROVER));
    }

    @Test
    void what_was_judged_against_an_older_release_is_submitted_anew() {
        Version left = approved();
        journey.released(approved(), canada);

        assertThat(releases.statementFor(left.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.BASE_MOVED));
    }

    @Test
    void what_is_released_is_not_released_again() {
        Version version = approved();
        journey.released(version, canada);

        assertThat(releases.statementFor(version.id(), canada.id()))
                .isEqualTo(Answer.refused(ReleaseRefusal.RELEASED_NOW));
    }

    @Test
    void the_same_release_again_changes_nothing() {
        Version version = approved();
        Signed<BundleStatement> signed =
                cast.sign(releases.statementFor(version.id(), canada.id()), canada);
        PublishedRelease release =
                releases.publish(version.id(), canada.id(), signed).orElseThrow();

        assertThat(releases.publish(version.id(), canada.id(), signed))
                .isEqualTo(Answer.done(release));
        assertThat(releases.current(PROGRAMME)).contains(release);
    }

    @Test
    void a_release_signed_by_another_key_is_refused() {
        Version version = approved();
        var before = releases.current(PROGRAMME);
        var statement = releases.statementFor(version.id(), canada.id()).orElseThrow();

        assertThat(
                        releases.publish(
                                version.id(),
                                canada.id(),
                                Signed.sign(statement, cast.key(states))))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> {
                            assertThat(refused.reason())
                                    .isEqualTo(ReleaseRefusal.NODES_WOULD_REFUSE);
                            assertThat(refused.detail()).contains("WRONG_SIGNATURE");
                        });
        assertThat(releases.current(PROGRAMME)).isEqualTo(before);
    }

    @Test
    void a_statement_made_before_another_release_is_refused() {
        Version version = approved();
        var old = releases.statementFor(version.id(), canada.id()).orElseThrow();
        journey.released(version, states);

        assertThat(releases.publish(version.id(), canada.id(), Signed.sign(old, cast.key(canada))))
                .isEqualTo(Answer.refused(ReleaseRefusal.RELEASED_NOW));
    }

    @Test
    void a_release_whose_delivery_failed_is_delivered_later() throws IOException {
        Version version = approved();
        var signed = cast.sign(releases.statementFor(version.id(), canada.id()), canada);
        Path aside = bundles.resolveSibling("bundles-aside");
        Files.createDirectories(bundles);
        Files.move(bundles, aside);
        Files.writeString(bundles, "in the way");

        assertThatThrownBy(() -> releases.publish(version.id(), canada.id(), signed))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(releases.current(PROGRAMME).orElseThrow().version()).isEqualTo(version.id());

        Files.delete(bundles);
        Files.move(aside, bundles);
        releases.deliverAll();
        assertThat(directory.current(PROGRAMME).orElseThrow().bundle()).isEqualTo(signed.json());
    }

    @Test
    void all_versions_of_a_programme_at_once_stand_where_each_of_them_does() {
        Version waiting = journey.inReview(PROGRAMME, analyst);
        Version withdrawn = journey.inReview(PROGRAMME, analyst);
        withdrawals.withdraw(withdrawn.id(), "A mistake", analyst.id()).orElseThrow();
        Version replaced = approved();
        Version left = approved();
        journey.released(replaced, canada);
        Version released = approved();
        journey.released(released, states);
        var all = versions.of(PROGRAMME);

        var together = stages.of(programmes.get(PROGRAMME), all);

        assertThat(together.keySet())
                .containsExactlyElementsOf(all.stream().map(Version::id).toList());
        assertThat(together).allSatisfy((id, stage) -> assertThat(stage).isEqualTo(stages.of(id)));
        assertThat(
                        Stream.of(waiting, withdrawn, replaced, left, released)
                                .map(version ->
                                        together.get(version.id()).getClass().getSimpleName()))
                .containsExactly("InReview", "Withdrawn", "Replaced", "Approved", "Released");
    }

    private Version approved() {
        Version version = journey.inReview(PROGRAMME, analyst);
        journey.approved(version, canada);
        journey.approved(version, states);
        return version;
    }
}
