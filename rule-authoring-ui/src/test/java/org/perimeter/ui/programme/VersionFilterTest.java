package org.perimeter.ui.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.programme.VersionFilter.Way;

class VersionFilterTest {
    private final MemoryProgrammes desk = new MemoryProgrammes();

    @BeforeEach
    void five_versions() {
        desk.stands(submitted("Heavy cargo"), new Stage.Replaced(desk.release(submitted("x"), 1)));
        desk.release(submitted("Vague goods"), 2);
        desk.stands(
                submitted("Vague parties"),
                new Stage.Withdrawn(
                        new Withdrawal(MemoryProgrammes.ANALYST.id(), "No", MemoryProgrammes.NOW)));
        desk.stands(submitted("Seals"), new Stage.Approved());
    }

    @Test
    void without_words_all_are_shown() {
        assertThat(numbers(VersionFilter.ALL)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void each_word_must_be_found_whatever_its_case() {
        assertThat(numbers(new VersionFilter("vague", Way.ALL))).containsExactly(4, 3);
        assertThat(numbers(new VersionFilter(" GOODS  ana ", Way.ALL))).containsExactly(3);
        assertThat(numbers(new VersionFilter("vague seals", Way.ALL))).isEmpty();
    }

    @Test
    void a_number_finds_its_version_alone() {
        assertThat(numbers(new VersionFilter("4", Way.ALL))).containsExactly(4);
    }

    @Test
    void a_version_is_found_by_the_first_digits_of_its_hash() {
        var hash = desk.versions("prince-rupert").getFirst().contentHash().hex();

        assertThat(numbers(new VersionFilter(hash.substring(0, 12), Way.ALL))).containsExactly(5);
    }

    @Test
    void a_stage_is_chosen() {
        assertThat(numbers(new VersionFilter("", Way.UNDER_WAY))).containsExactly(5);
        assertThat(numbers(new VersionFilter("", Way.WITHDRAWN))).containsExactly(4);
        assertThat(numbers(new VersionFilter("", Way.RELEASED))).containsExactly(3, 2, 1);
        assertThat(numbers(new VersionFilter("goods", Way.WITHDRAWN))).isEmpty();
    }

    private Version submitted(String comment) {
        return desk.submitted(desk.draft(null), 3, comment);
    }

    private List<Integer> numbers(VersionFilter filter) {
        return Stream.of(new ProgrammePresenter(desk, "prince-rupert").page().orElseThrow())
                .flatMap(page -> page.versions().stream())
                .filter(filter::lets)
                .map(line -> line.version().number())
                .toList();
    }
}
