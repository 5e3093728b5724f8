package org.perimeter.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.perimeter.policy.access.AccessRefusal;
import org.perimeter.policy.draft.DelegationRefusal;
import org.perimeter.policy.draft.DraftRefusal;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.release.ReleaseRefusal;
import org.perimeter.policy.release.SnapshotRefusal;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.version.VersionRefusal;

class RefusalTextsTest {
    static Stream<RefusalReason> reasons() {
        return Stream.of(
                        AccessRefusal.values(),
                        DelegationRefusal.values(),
                        DraftRefusal.values(),
                        ListRefusal.values(),
                        PersonRefusal.values(),
                        ReleaseRefusal.values(),
                        ReviewRefusal.values(),
                        SnapshotRefusal.values(),
                        VersionRefusal.values())
                .flatMap(Arrays::<RefusalReason>stream);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void every_refusal_is_a_sentence_in_both_languages(RefusalReason reason) {
        assertThat(reason.text().complete()).isTrue();
        assertThat(reason.text().en()).isNotEqualTo(reason.text().fr());
        assertThat(List.of(reason.text().en(), reason.text().fr()))
                .allSatisfy(text -> assertThat(text).endsWith("."));
    }
}
