package org.perimeter.engine.bundle.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of one command, each with one value.
record Options(Map<String, String> values) {
    /// @param command as it is named to the person
    /// @param words   the options alone
    static Options of(
            String command, List<String> words, Set<String> needed, Set<String> possible) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            if (!needed.contains(name) && !possible.contains(name)) {
                throw CommandRefused.usage(command + " does not know \"" + name + "\".");
            }
            if (i + 1 == words.size() || options.put(name, words.get(i + 1)) != null) {
                throw CommandRefused.usage(name + " needs one value.");
            }
        }
        needed.stream()
                .sorted()
                .filter(name -> !options.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw CommandRefused.usage(command + " needs " + name + ".");
                });
        return new Options(options);
    }

    /// Of one that is needed.
    String value(String name) {
        return find(name).orElseThrow();
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
