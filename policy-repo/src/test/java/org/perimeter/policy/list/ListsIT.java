package org.perimeter.policy.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListBytes;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListJson;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.list.Changing.FaultyEntry;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

@PolicyTest
class ListsIT {
    private static final Bilingual TITLE = new Bilingual("To try", "À l’essai");

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired VersionedLists lists;
    @Autowired ListEditing editing;
    @Autowired AuditTrail audit;

    private Person analyst;

    @BeforeEach
    void an_analyst() {
        analyst = cast.analyst(Agency.CBSA);
    }

    @Test
    void each_change_is_a_version_with_who_when_and_why() {
        VersionedList list = journey.ports(analyst, "CNSHA", "BRSSZ");

        assertThat(list.owner()).isEqualTo(Agency.CBSA);
        assertThat(list.newest())
                .satisfies(version -> {
                    assertThat(version.number()).isEqualTo(2);
                    assertThat(version.size()).isEqualTo(2);
                    assertThat(version.added()).isEqualTo(2);
                    assertThat(version.removed()).isZero();
                    assertThat(version.reason()).isEqualTo("To try things");
                    assertThat(version.by()).isEqualTo(analyst.actor());
                });
        assertThat(lists.versions(list.name()))
                .extracting(ListVersion::number)
                .containsExactly(2, 1);
        assertThat(lists.find(list.name())).contains(list);
        assertThat(lists.all()).contains(list);
        assertThat(audit.of("list " + list.name()))
                .extracting(entry -> entry.event().action())
                .containsExactly("create-list", "change-list");
    }

    @Test
    void a_version_is_found_by_its_hash_as_the_list_that_rules_see() {
        VersionedList list = journey.ports(analyst, "CNSHA", "BRSSZ");
        Hash hash = list.newest().hash();

        byte[] bytes = lists.bytes(hash).orElseThrow();

        assertThat(Hash.of(bytes)).isEqualTo(hash);
        assertThat(bytes).isEqualTo(ListBytes.of(ListJson.read(bytes)));
        assertThat(lists.pinned(Map.of(list.name(), hash)).named(list.name()))
                .contains(ListJson.read(bytes));
        assertThat(lists.ofTheDay().named(list.name())).contains(ListJson.read(bytes));
        assertThat(lists.ofTheDay().named("no-such-list")).isEmpty();
        assertThat(lists.bytes(Hash.of(new byte[0]))).isEmpty();
    }

    @Test
    void what_was_pinned_stays_while_the_list_of_the_day_moves_on() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        var pinned = lists.pinned(Map.of(list.name(), list.newest().hash()));

        journey.changed(list.name(), 2, analyst, "BRSSZ");

        assertThat(pinned.named(list.name()).orElseThrow().size()).isEqualTo(1);
        assertThat(lists.ofTheDay().named(list.name()).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void entries_of_any_version_are_searched_in_any_case_and_paged() {
        VersionedList list = journey.ports(analyst, "CNSHA", "CNNGB", "BRSSZ");
        ListVersion first = list.newest();
        change(list, 2, List.of("JPTYO"), List.of("CNSHA"));
        ListVersion second = lists.get(list.name()).newest();

        assertThat(keys(lists.entries(first, "", 0, 10)))
                .containsExactly("BRSSZ", "CNNGB", "CNSHA");
        assertThat(keys(lists.entries(second, "", 0, 10)))
                .containsExactly("BRSSZ", "CNNGB", "JPTYO");
        assertThat(keys(lists.entries(first, " cn", 0, 10))).containsExactly("CNNGB", "CNSHA");
        EntryPage page = lists.entries(first, "", 2, 2);
        assertThat(keys(page)).containsExactly("CNSHA");
        assertThat(page.all()).isEqualTo(3);
        assertThat(keys(lists.entries(first, "%", 0, 10))).isEmpty();
    }

    @Test
    void a_difference_names_what_came_and_went_however_often_it_did() {
        VersionedList list = journey.ports(analyst, "CNSHA", "BRSSZ");
        change(list, 2, List.of("JPTYO"), List.of("CNSHA"));
        change(list, 3, List.of("CNSHA", "KRPUS"), List.of("BRSSZ"));

        Difference all = lists.difference(list.name(), 2, 4, 10);
        assertThat(all.added()).containsExactly(ListEntry.of("JPTYO"), ListEntry.of("KRPUS"));
        assertThat(all.removed()).containsExactly(ListEntry.of("BRSSZ"));
        Difference first = lists.difference(list.name(), 2, 4, 1);
        assertThat(first.added()).containsExactly(ListEntry.of("JPTYO"));
        assertThat(first.addedCount()).isEqualTo(2);
        assertThat(lists.difference(list.name(), 2, 3, 10).removed())
                .containsExactly(ListEntry.of("CNSHA"));
        assertThat(lists.difference(list.name(), 4, 4, 10).addedCount()).isZero();
    }

    @Test
    void whoever_is_slower_is_shown_both_sides_and_nothing_is_lost() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        Person faster = cast.analyst(Agency.CBSA);
        journey.changed(list.name(), 2, faster, "BRSSZ");

        Changing late = change(list, 2, List.of("JPTYO"), List.of());

        assertThat(late)
                .isInstanceOfSatisfying(
                        Changing.Stale.class,
                        stale -> {
                            assertThat(stale.by()).isEqualTo(faster);
                            assertThat(stale.newest().number()).isEqualTo(3);
                            assertThat(stale.theirs().added())
                                    .containsExactly(ListEntry.of("BRSSZ"));
                        });
        assertThat(change(list, 3, List.of("JPTYO"), List.of()))
                .isInstanceOf(Changing.Changed.class);
        assertThat(lists.ofTheDay().named(list.name()).orElseThrow().each())
                .extracting(ListEntry::key)
                .containsExactly("BRSSZ", "CNSHA", "JPTYO");
    }

    @Test
    void an_earlier_state_may_come_back_as_a_version_of_its_own() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        change(list, 2, List.of("BRSSZ"), List.of());
        change(list, 3, List.of(), List.of("BRSSZ"));

        ListVersion back = lists.get(list.name()).newest();
        assertThat(back.number()).isEqualTo(4);
        assertThat(back.hash()).isEqualTo(list.newest().hash());
    }

    @Test
    void only_analysts_of_the_owner_change_a_list() {
        VersionedList list = journey.ports(analyst, "CNSHA");

        refused(list, cast.analyst(Agency.CBP), ListRefusal.OTHER_AGENCY);
        refused(list, cast.person(Agency.CBSA, Role.OFFICER), ListRefusal.NOT_AN_ANALYST);
        assertThat(
                        editing.create(
                                new NewList("mine", ListShape.VALUES, EntryKind.CODES, TITLE),
                                "Why",
                                cast.person(Agency.CBSA, Role.REVIEWER).id()))
                .isEqualTo(Answer.refused(ListRefusal.NOT_AN_ANALYST));
    }

    @Test
    void a_change_gives_a_reason_and_changes_something() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        var blank = new ListChange(list.name(), 2, List.of(ListEntry.of("BRSSZ")), List.of(), " ");

        assertThat(editing.change(blank, analyst.id()))
                .isEqualTo(new Changing.Refused(ListRefusal.REASON_MISSING));
        assertThat(change(list, 2, List.of("CNSHA"), List.of("JPTYO")))
                .isEqualTo(new Changing.Refused(ListRefusal.NOTHING_CHANGES));
    }

    @Test
    void entries_that_may_not_stand_on_the_list_are_all_named() {
        VersionedList list = journey.ports(analyst, "CNSHA");

        assertThat(change(list, 2, List.of("Shanghai", "BRSSZ", ""), List.of()))
                .isEqualTo(
                        new Changing.Found(
                                List.of(
                                        new FaultyEntry(
                                                ListEntry.of("Shanghai"), EntryFault.NOT_A_PORT),
                                        new FaultyEntry(ListEntry.of(""), EntryFault.EMPTY))));
        assertThat(lists.get(list.name()).newest().number()).isEqualTo(2);
    }

    @Test
    void names_and_titles_have_their_shape_and_a_name_is_given_once() {
        VersionedList list = journey.ports(analyst, "CNSHA");
        for (String name : List.of("", "Ports", "ports--a", "-ports", "../x", "a".repeat(61))) {
            assertThat(created(name, TITLE)).as(name).isEqualTo(ListRefusal.NAME_SHAPE);
        }
        assertThat(created(list.name(), TITLE)).isEqualTo(ListRefusal.NAME_TAKEN);
        assertThat(created("untitled", new Bilingual("", "x"))).isEqualTo(ListRefusal.TITLE_SHAPE);
        assertThat(
                        editing.create(
                                new NewList("p", ListShape.PATTERNS, EntryKind.CODES, TITLE),
                                "Why",
                                analyst.id()))
                .isEqualTo(Answer.refused(ListRefusal.PATTERNS_ARE_WORDS));
    }

    @Test
    void every_shape_keeps_its_entries() {
        shaped(
                "shape-patterns",
                ListShape.PATTERNS,
                new ListEntry("fak", "WORD"),
                new ListEntry("fak", "WHOLE"));
        shaped(
                "shape-keyed",
                ListShape.KEYED,
                new ListEntry("1950", "2.1"),
                new ListEntry("1950", "2.2"));
        shaped("shape-numbers", ListShape.NUMBERS, new ListEntry("84", "12.5"));
        change(lists.get("shape-numbers"), 2, new ListEntry("84", "13"));
        assertThat(lists.get("shape-numbers").newest())
                .satisfies(version -> {
                    assertThat(version.size()).isEqualTo(1);
                    assertThat(version.added()).isEqualTo(1);
                    assertThat(version.removed()).isEqualTo(1);
                });
    }

    private void shaped(String name, ListShape shape, ListEntry... entries) {
        EntryKind kind = shape == ListShape.PATTERNS ? EntryKind.WORDS : EntryKind.CODES;
        editing.create(new NewList(name, shape, kind, TITLE), "Why", analyst.id()).orElseThrow();
        assertThat(change(lists.get(name), 1, entries)).isInstanceOf(Changing.Changed.class);
        assertThat(lists.entries(lists.get(name).newest(), "", 0, 10).entries())
                .containsExactlyInAnyOrder(entries);
        assertThat(lists.ofTheDay().named(name).orElseThrow().each())
                .containsExactlyInAnyOrder(entries);
    }

    private Object created(String name, Bilingual title) {
        var wanted = new NewList(name, ListShape.VALUES, EntryKind.CODES, title);
        return editing.create(wanted, "Why", analyst.id()) instanceof Answer.Refused<?> refused
                ? refused.reason()
                : "created";
    }

    private void refused(VersionedList list, Person person, ListRefusal reason) {
        var change =
                new ListChange(list.name(), 2, List.of(ListEntry.of("BRSSZ")), List.of(), "Why");
        assertThat(editing.change(change, person.id())).isEqualTo(new Changing.Refused(reason));
    }

    private Changing change(VersionedList list, int base, ListEntry... add) {
        return editing.change(
                new ListChange(list.name(), base, List.of(add), List.of(), "Why"), analyst.id());
    }

    private Changing change(VersionedList list, int base, List<String> add, List<String> remove) {
        return editing.change(
                new ListChange(list.name(), base, entries(add), entries(remove), "Why"),
                analyst.id());
    }

    private static List<ListEntry> entries(List<String> keys) {
        return keys.stream().map(ListEntry::of).toList();
    }

    private static Stream<String> keys(EntryPage page) {
        return page.entries().stream().map(ListEntry::key);
    }
}
