package org.perimeter.bench;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The lists that rule text names by number, since it cannot hold ten thousand entries.
public final class Lists {
    private static volatile List<Set<String>> all = List.of();

    private Lists() {}

    static void set(List<Set<String>> lists) {
        all = List.copyOf(lists);
    }

    public static boolean has(int list, @Nullable String code) {
        return code != null && all.get(list).contains(code);
    }

    /// Whether one of the words is on the list.
    public static boolean word(int list, List<String> words) {
        return word(all.get(list), words);
    }

    public static boolean word(Set<String> list, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (list.contains(words.get(i))) {
                return true;
            }
        }
        return false;
    }

    public static Set<String> list(int number) {
        return all.get(number);
    }
}
