package org.perimeter.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Content.Delegation;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.bundle.SnapshotStatement;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.Answer;
import org.perimeter.policy.RefusalReason;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.ListDelegation;
import org.perimeter.policy.release.SnapshotRefusal;
import org.perimeter.ui.lists.DelegationPresenter.Line;
import org.perimeter.ui.lists.DelegationPresenter.Step;
import org.perimeter.ui.review.Publication;

class DelegationPresenterTest {
    private static final Person APPROVER = person(Agency.CBSA, Role.APPROVER);

    private final List<ListVersion> versions = List.of(version(2), version(1));

    @Test
    void an_approver_of_the_agency_may_release_a_newer_version() {
        Line line = only(new MemoryDelegations(APPROVER, hash(1), hash(1), null));
        assertThat(line.step()).isEqualTo(new Step.May());
        assertThat(line.runs().number()).isEqualTo(1);
        assertThat(line.newest().number()).isEqualTo(2);
        assertThat(line.onNode()).isEmpty();
    }

    @Test
    void why_an_approver_may_not_is_told() {
        var desk =
                new MemoryDelegations(APPROVER, hash(1), hash(1), SnapshotRefusal.TOO_MANY_CHANGES);
        assertThat(only(desk).step()).isEqualTo(new Step.MayNot(SnapshotRefusal.TOO_MANY_CHANGES));
    }

    @Test
    void nothing_is_offered_where_nodes_have_the_newest_or_to_anybody_else() {
        assertThat(only(new MemoryDelegations(APPROVER, hash(2), hash(2), null)).step())
                .isEqualTo(new Step.None());
        for (Person other :
                List.of(person(Agency.CBP, Role.APPROVER), person(Agency.CBSA, Role.ANALYST))) {
            assertThat(only(new MemoryDelegations(other, hash(1), hash(1), null)).step())
                    .isEqualTo(new Step.None());
        }
    }

    @Test
    void a_node_that_still_runs_other_entries_is_told_of() {
        Line line = only(new MemoryDelegations(APPROVER, hash(2), hash(1), null));
        assertThat(line.onNode()).map(ListVersion::number).hasValue(1);
        assertThat(line.isNewest()).isTrue();
    }

    @Test
    void programmes_of_other_agencies_are_not_told_of() {
        var desk = new MemoryDelegations(person(Agency.TC, Role.APPROVER), hash(1), hash(1), null);
        assertThat(new DelegationPresenter(desk, "ports", versions).lines()).isEmpty();
    }

    private Line only(DelegationDesk desk) {
        return new DelegationPresenter(desk, "ports", versions).lines().getFirst();
    }

    private static ListVersion version(int number) {
        return new ListVersion(
                "ports",
                number,
                hash(number),
                number,
                1,
                0,
                "Why",
                APPROVER.actor(),
                Instant.EPOCH);
    }

    private static Hash hash(int number) {
        return Hash.of(new byte[] {(byte) number});
    }

    private static Person person(Agency agency, Role role) {
        return new Person(
                new PersonId(new UUID(agency.name().length(), role.name().length())),
                "login",
                "Name",
                agency,
                Set.of(role));
    }

    /// One programme of CBSA and CBP that delegates the list to CBSA.
    private record MemoryDelegations(
            Person me, Hash runs, Hash node, @Nullable RefusalReason reason)
            implements DelegationDesk {
        @Override
        public List<Programme> programmes() {
            var programme =
                    new Programme(
                            "prince-rupert",
                            new Bilingual("Prince Rupert", "Prince-Rupert"),
                            EnumSet.of(Agency.CBSA, Agency.CBP),
                            ZoneOffset.UTC,
                            List.of());
            return programme.requires(me.agency()) ? List.of(programme) : List.of();
        }

        @Override
        public List<ListDelegation> of(String list) {
            return List.of(
                    new ListDelegation(
                            "prince-rupert",
                            new VersionId(new UUID(0, 1)),
                            4,
                            new Delegation(list, "CBSA", 10, 5),
                            runs,
                            Optional.empty(),
                            runs,
                            0,
                            1));
        }

        @Override
        public Optional<Hash> onNode(String programme, String list) {
            return Optional.of(node);
        }

        @Override
        public Optional<RefusalReason> against(ListDelegation standing) {
            return Optional.ofNullable(reason);
        }

        @Override
        public Answer<SnapshotStatement> toSign(ListDelegation standing) {
            throw new AssertionError("Nobody signs here");
        }

        @Override
        public Answer<BundleStatement> toRelease(Signed<SnapshotStatement> snapshot) {
            throw new AssertionError("Nobody signs here");
        }

        @Override
        public Publication release(
                Signed<SnapshotStatement> snapshot, Signed<BundleStatement> bundle) {
            throw new AssertionError("Nobody releases here");
        }

        @Override
        public Optional<ApproverKey> key(Hash keyId) {
            return Optional.empty();
        }
    }
}
