package org.perimeter.ui.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.person.Person;

class ListPresenterTest {
    private static final ListQuery TODAY = new ListQuery("", 0, Optional.empty(), Optional.empty());

    @Test
    void the_list_of_the_day_is_shown_unless_the_address_names_a_version() {
        assertThat(page(MemoryLists.ANALYST, TODAY).isOfTheDay()).isTrue();
        ListPage older =
                page(MemoryLists.ANALYST, new ListQuery("x", 0, Optional.of(2), Optional.empty()));
        assertThat(older.isOfTheDay()).isFalse();
        assertThat(older.entries().entries()).containsExactly(ListEntry.of("AT-2x"));
    }

    @Test
    void a_list_or_version_that_is_not_there_has_no_page() {
        var desk = new MemoryLists(MemoryLists.ANALYST);
        assertThat(new ListPresenter(desk, "none").page(TODAY)).isEmpty();
        assertThat(
                        new ListPresenter(desk, "elevated-ports")
                                .page(new ListQuery("", 0, Optional.of(4), Optional.empty())))
                .isEmpty();
    }

    @Test
    void only_analysts_of_the_owner_change_it() {
        assertThat(page(MemoryLists.ANALYST, TODAY).against()).isEmpty();
        assertThat(page(MemoryLists.STRANGER, TODAY).against()).contains(ListRefusal.OTHER_AGENCY);
        assertThat(page(MemoryLists.OFFICER, TODAY).against()).contains(ListRefusal.NOT_AN_ANALYST);
    }

    @Test
    void uses_in_programmes_of_other_agencies_are_counted_and_not_shown() {
        ListPage page = page(MemoryLists.ANALYST, TODAY);
        assertThat(page.uses())
                .singleElement()
                .extracting(use -> use.use().rules())
                .isEqualTo(List.of("R-1"));
        assertThat(page.hiddenUses()).isEqualTo(1);
    }

    @Test
    void two_versions_are_compared_from_the_older_to_the_newer() {
        assertThat(compared(1, 3)).isPresent();
        assertThat(compared(3, 1)).isEmpty();
        assertThat(compared(1, 4)).isEmpty();
        assertThat(page(MemoryLists.ANALYST, TODAY).difference()).isEmpty();
    }

    @Test
    void what_is_added_is_written_without_blanks_around_it() {
        var desk = new MemoryLists(MemoryLists.ANALYST);
        new ListPresenter(desk, "elevated-ports").add(3, ListEntry.of(" CNSHA "), "Why");
        assertThat(desk.changes)
                .containsExactly(
                        new ListChange(
                                "elevated-ports",
                                3,
                                List.of(ListEntry.of("CNSHA")),
                                List.of(),
                                "Why"));
    }

    @Test
    void lists_are_found_by_name_or_title_in_either_language() {
        var presenter = new ListsPresenter(new MemoryLists(MemoryLists.ANALYST));
        assertThat(presenter.lines("")).hasSize(2);
        assertThat(presenter.lines("WASTE"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.list().name()).isEqualTo("waste-ports");
                    assertThat(line.uses()).isZero();
                });
        assertThat(presenter.lines("titre de elev")).hasSize(1);
        assertThat(presenter.against()).isEmpty();
        assertThat(new ListsPresenter(new MemoryLists(MemoryLists.OFFICER)).against())
                .contains(ListRefusal.NOT_AN_ANALYST);
    }

    private static Optional<?> compared(int from, int to) {
        return page(
                        MemoryLists.ANALYST,
                        new ListQuery(
                                "",
                                0,
                                Optional.empty(),
                                Optional.of(new ListQuery.Compared(from, to))))
                .difference();
    }

    private static ListPage page(Person me, ListQuery query) {
        return new ListPresenter(new MemoryLists(me), "elevated-ports").page(query).orElseThrow();
    }
}
