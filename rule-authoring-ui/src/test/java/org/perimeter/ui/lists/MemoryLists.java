package org.perimeter.ui.lists;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListEntry;
import org.perimeter.engine.list.ListShape;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.Difference;
import org.perimeter.policy.list.EntryKind;
import org.perimeter.policy.list.EntryPage;
import org.perimeter.policy.list.ImportPreview;
import org.perimeter.policy.list.ListChange;
import org.perimeter.policy.list.ListImport;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.list.ListUse;
import org.perimeter.policy.list.ListVersion;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;

/// Lists of ports of CBSA in memory, used by a draft of Prince Rupert and one of PACT.
final class MemoryLists implements ListDesk {
    static final Person ANALYST = person("Ana", Agency.CBSA, 1, Role.ANALYST);
    static final Person STRANGER = person("Bill", Agency.CBP, 2, Role.ANALYST);
    static final Person OFFICER = person("Odile", Agency.CBSA, 3, Role.OFFICER);

    private static final DraftId DRAFT = new DraftId(new UUID(0, 9));

    final List<ListChange> changes = new ArrayList<>();
    private final Person me;
    private final Map<String, List<ListVersion>> versions = new TreeMap<>();

    MemoryLists(Person me) {
        this.me = me;
        added("elevated-ports", 3);
        added("waste-ports", 1);
    }

    private static Person person(String name, Agency agency, long id, Role role) {
        return new Person(
                new PersonId(new UUID(0, id)),
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                agency,
                Set.of(role));
    }

    private void added(String name, int count) {
        for (int number = 1; number <= count; number++) {
            versions.computeIfAbsent(name, _ -> new ArrayList<>())
                    .addFirst(
                            new ListVersion(
                                    name,
                                    number,
                                    Hash.of(new byte[] {(byte) number}),
                                    number,
                                    1,
                                    0,
                                    "Why",
                                    ANALYST.actor(),
                                    Instant.EPOCH));
        }
    }

    @Override
    public Person me() {
        return me;
    }

    @Override
    public List<VersionedList> all() {
        return versions.keySet().stream().map(name -> find(name).orElseThrow()).toList();
    }

    @Override
    public Map<String, Integer> useCounts() {
        return Map.of("elevated-ports", 2);
    }

    @Override
    public Optional<VersionedList> find(String name) {
        return Optional.ofNullable(versions.get(name))
                .map(all ->
                        new VersionedList(
                                name,
                                ListShape.VALUES,
                                EntryKind.PORTS,
                                Agency.CBSA,
                                new Bilingual("Title of " + name, "Titre de " + name),
                                all.getFirst()));
    }

    @Override
    public List<ListVersion> versions(String name) {
        return versions.getOrDefault(name, List.of());
    }

    @Override
    public EntryPage entries(ListVersion version, String text, int from, int limit) {
        return new EntryPage(
                List.of(ListEntry.of("AT-" + version.number() + text)), from, version.size());
    }

    @Override
    public Difference difference(String name, int from, int to, int limit) {
        return new Difference(from, to, List.of(ListEntry.of("CNSHA")), 1, List.of(), 0);
    }

    @Override
    public List<ListUse> uses(String name) {
        return List.of(
                new ListUse.InDraft("prince-rupert", DRAFT, "A draft", List.of("R-1")),
                new ListUse.InDraft("pact", DRAFT, "Not theirs", List.of("P-1")));
    }

    @Override
    public List<Programme> programmes() {
        return List.of(
                new Programme(
                        "prince-rupert",
                        new Bilingual("Prince Rupert", "Prince Rupert"),
                        Set.of(Agency.CBSA, Agency.CBP),
                        ZoneOffset.UTC,
                        List.of(new Policy.Band(0, Disposition.RELEASE))));
    }

    @Override
    public Map<PersonId, Person> people(Collection<PersonId> wanted) {
        return wanted.stream().distinct().collect(Collectors.toMap(id -> id, id -> ANALYST));
    }

    @Override
    public Answer<VersionedList> create(NewList wanted, String reason) {
        added(wanted.name(), 1);
        return Answer.done(find(wanted.name()).orElseThrow());
    }

    @Override
    public Changing change(ListChange change) {
        changes.add(change);
        return new Changing.Refused(ListRefusal.NOTHING_CHANGES);
    }

    @Override
    public Answer<ImportPreview> preview(ListImport wanted) {
        return Answer.refused(ListRefusal.FILE_NOT_READ);
    }

    @Override
    public Changing take(ListImport wanted, String reason) {
        return new Changing.Refused(ListRefusal.FILE_NOT_READ);
    }
}
