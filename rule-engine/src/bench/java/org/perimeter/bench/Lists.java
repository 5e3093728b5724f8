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

    /// Whether one of the words of a text, in capitals and with single blanks, is on the list.
    public static boolean word(int list, @Nullable String text) {
        return text != null && word(all.get(list), text);
    }

    static boolean word(Set<String> words, String text) {
        int start = 0;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', start)) {
            if (words.contains(text.substring(start, at))) {
                return true;
            }
            start = at + 1;
        }
        return words.contains(text.substring(start));
    }
}
