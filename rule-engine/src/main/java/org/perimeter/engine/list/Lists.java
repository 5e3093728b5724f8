package org.perimeter.engine.list;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Hash;

/// Where the resolver finds the lists that a policy names.
///
/// A draft sees the lists of the day. Content pins each name to a hash, and what runs it sees exactly that version.
@FunctionalInterface
public interface Lists {
    Optional<NamedList> named(String name);

    /// For policies without lists: whatever they name is a finding.
    static Lists none() {
        return _ -> Optional.empty();
    }

    /// @throws IllegalStateException when two have one name
    static Lists of(NamedList... lists) {
        Map<String, NamedList> byName =
                Arrays.stream(lists)
                        .collect(Collectors.toMap(NamedList::name, Function.identity()));
        return name -> Optional.ofNullable(byName.get(name));
    }

    /// The versions that content names. What a store gives for a hash counts only if it has this hash and this name.
    static Lists pinned(Map<String, Hash> hashes, Function<Hash, Optional<NamedList>> store) {
        return name ->
                Optional.ofNullable(hashes.get(name))
                        .flatMap(hash ->
                                store.apply(hash)
                                        .filter(list ->
                                                list.name().equals(name)
                                                        && list.hash().equals(hash)));
    }
}
