package org.perimeter.ui.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a list is wanted, as the address of its page says it: `?search=cn&from=50&version=3&compare=2-5`.
///
/// @param search  text in the entries; empty for all
/// @param from    how many entries come before the page
/// @param version empty for the list of the day
/// @param compare two versions; empty for none
record ListQuery(String search, int from, Optional<Integer> version, Optional<Compared> compare) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern TWO = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    record Compared(int from, int to) {}

    static ListQuery of(
            Optional<String> search,
            Optional<String> from,
            Optional<String> version,
            Optional<String> compare) {
        return new ListQuery(
                search.orElse(""),
                from.flatMap(ListQuery::number).orElse(0),
                version.flatMap(ListQuery::number),
                compare.map(TWO::matcher)
                        .filter(Matcher::matches)
                        .map(two ->
                                new Compared(
                                        Integer.parseInt(two.group(1)),
                                        Integer.parseInt(two.group(2)))));
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    ListQuery searching(String text) {
        return new ListQuery(text.strip(), 0, version, compare);
    }

    ListQuery at(int place) {
        return new ListQuery(search, place, version, compare);
    }

    /// The parts of the address that say it.
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put("search", search);
        }
        if (from > 0) {
            parameters.put("from", Integer.toString(from));
        }
        version.ifPresent(number -> parameters.put("version", number.toString()));
        compare.ifPresent(two -> parameters.put("compare", two.from() + "-" + two.to()));
        return parameters;
    }
}
