package org.perimeter.policy.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ListFiles;
import org.perimeter.engine.list.ListJson;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.ListNames;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.list.internal.EntryStore;
import org.perimeter.policy.list.internal.ListStore;
import org.perimeter.policy.list.internal.UseStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All lists with all their versions, to read.
@Service
@Transactional(readOnly = true)
public class VersionedLists implements ListFiles {
    private final ListStore store;
    private final EntryStore entries;
    private final UseStore uses;
    private final ReadLists read = new ReadLists();

    VersionedLists(ListStore store, EntryStore entries, UseStore uses) {
        this.store = store;
        this.entries = entries;
        this.uses = uses;
    }

    /// By name.
    public List<VersionedList> all() {
        return store.all();
    }

    public Optional<VersionedList> find(String name) {
        return store.find(name);
    }

    public VersionedList get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "No list "
                                        + name
                                        + "\nMaybe it is called otherwise, or was not created."));
    }

    /// Newest first.
    public List<ListVersion> versions(String name) {
        return store.versions(name);
    }

    public Optional<ListVersion> version(String name, int number) {
        return store.version(name, number);
    }

    /// The entries of a version that have the text in them, in any case; all for an empty one.
    public EntryPage entries(ListVersion version, String text, int from, int limit) {
        return entries.page(version.list(), version.number(), text.strip(), from, limit);
    }

    /// @param limit of the entries named on each side
    public Difference difference(String name, int from, int to, int limit) {
        return entries.difference(name, from, to, limit);
    }

    /// Drafts and versions whose rules name the list.
    public List<ListUse> uses(String name) {
        return Stream.concat(uses.drafts(name).stream(), uses.versions(name).stream()).toList();
    }

    /// By list, in how many drafts and released versions rules name it; without those that none names.
    public Map<String, Integer> useCounts() {
        return uses.counts();
    }

    /// The canonical form that a hash names.
    @Override
    public Optional<byte[]> bytes(Hash hash) {
        return store.bytes(hash);
    }

    /// The list of the day of each name that the policy uses, where there is one.
    public SortedMap<String, Hash> today(Policy policy) {
        return store.newest(ListNames.in(policy));
    }

    /// For drafts: whatever is the newest version when a list is asked for.
    public Lists ofTheDay() {
        return name -> pinned(store.newest(List.of(name))).named(name);
    }

    /// For one look at a draft: the newest version of each list that it names, found in one go.
    public Lists ofTheDay(Policy policy) {
        return pinned(today(policy));
    }

    /// For what was pinned.
    public Lists pinned(Map<String, Hash> hashes) {
        return Lists.pinned(hashes, hash -> read.get(hash, this::list));
    }

    private Optional<NamedList> list(Hash hash) {
        return bytes(hash).map(ListJson::read);
    }
}
