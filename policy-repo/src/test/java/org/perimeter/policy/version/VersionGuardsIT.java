package org.perimeter.policy.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.person.Person;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.perimeter.testing.Row;
import org.perimeter.testing.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the database refuses of versions and their contributors, in plain SQL under the application's login.
@PolicyTest
class VersionGuardsIT {
    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Versions versions;
    @Autowired JdbcClient sql;
    @Autowired TransactionOperations transactions;
    @Autowired Ids ids;

    private Person author;
    private Person stranger;
    private Version original;
    private UUID id;

    @BeforeEach
    void a_version_by_one_author() {
        author = cast.analyst(Agency.CBSA);
        stranger = cast.analyst(Agency.CBP);
        original = journey.submitted(journey.draft("seals", author), author);
        id = ids.next();
    }

    @Test
    void a_version_that_names_exactly_its_authors_is_taken() {
        assertThatCode(() -> insert(copy(), author)).doesNotThrowAnyException();
    }

    @Test
    void a_version_that_hides_its_author_is_refused() {
        refused(copy(), "exactly the persons whose edits it contains");
    }

    @Test
    void a_version_that_names_another_author_is_refused() {
        refused(copy(), "exactly the persons whose edits it contains", stranger);
    }

    @Test
    void a_version_that_names_one_author_too_many_is_refused() {
        refused(copy(), "exactly the persons whose edits it contains", author, stranger);
    }

    @Test
    void a_contributor_cannot_be_added_afterwards() {
        assertThatThrownBy(() ->
                        Row.of("version_contributor")
                                .with("version_id", original.id().value())
                                .with("person_id", stranger.id().value())
                                .insert(sql))
                .hasStackTraceContaining("exactly the persons whose edits it contains");
    }

    @Test
    void content_of_another_hash_is_refused() {
        refused(
                copy().with("content_hash", Samples.hash("something else")),
                "content_is_named_by_its_hash",
                author);
    }

    @Test
    void content_of_another_programme_is_refused() {
        var other = journey.submitted(journey.draft("montreal", author), author);
        refused(
                copy().with("content", versions.content(other.id()))
                        .with("content_hash", other.contentHash()),
                "content_is_of_the_programme",
                author);
    }

    @Test
    void version_numbers_have_no_gaps() {
        refused(copy().with("number", next() + 1), "has no version before it", author);
        refused(copy().with("number", next() - 1), "version_programme_number_key", author);
    }

    @Test
    void revisions_of_a_draft_have_no_gaps() {
        assertThatThrownBy(() ->
                        Row.of("draft_revision")
                                .with("draft_id", original.draft().value())
                                .with("revision", 3)
                                .with("policy", "{}")
                                .with("policy_hash", Samples.hash("{}"))
                                .with("edited_by", author.id().value())
                                .with("edited_at", original.submittedAt())
                                .insert(sql))
                .hasStackTraceContaining("revision 3 of a draft has no revision before it");
    }

    @Test
    void whoever_wrote_an_unreleased_base_is_a_contributor_too() {
        var draft = journey.draftFrom(original, stranger);
        var next = journey.submitted(draft, stranger);

        assertThat(next.contributors()).containsExactlyInAnyOrder(author.id(), stranger.id());
    }

    @Test
    void what_was_released_belongs_to_all() {
        journey.attached(original, author, org.perimeter.policy.review.Evidence.MustCatch.NONE);
        Person canada = cast.approver(Agency.CBSA);
        journey.approved(original, canada);
        journey.approved(original, cast.approver(Agency.CBP));
        journey.released(original, canada);

        var next = journey.submitted(journey.draftFrom(original, stranger), stranger);

        assertThat(next.contributors()).containsExactly(stranger.id());
        assertThat(next.baseContentHash()).contains(original.contentHash());
    }

    private int next() {
        return versions.of("seals").getFirst().number() + 1;
    }

    private Row copy() {
        return Row.version(id, next(), original, versions.content(original.id()));
    }

    private void insert(Row version, Person... contributors) {
        transactions.executeWithoutResult(status -> {
            version.insert(sql);
            for (Person contributor : contributors) {
                Row.of("version_contributor")
                        .with("version_id", id)
                        .with("person_id", contributor.id().value())
                        .insert(sql);
            }
        });
    }

    private void refused(Row version, String sentence, Person... contributors) {
        assertThatThrownBy(() -> insert(version, contributors)).hasStackTraceContaining(sentence);
    }
}
