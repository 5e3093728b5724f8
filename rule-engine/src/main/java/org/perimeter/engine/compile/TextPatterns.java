package org.perimeter.engine.compile;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.perimeter.engine.list.Pattern;

/// The patterns of a list, folded as the texts are that they are looked for in.
public record TextPatterns(
        Set<String> wholes,
        Set<String> words,
        Set<String> prefixes,
        Set<String> suffixes,
        Set<String> parts) {
    public TextPatterns {
        wholes = Set.copyOf(wholes);
        words = Set.copyOf(words);
        prefixes = Set.copyOf(prefixes);
        suffixes = Set.copyOf(suffixes);
        parts = Set.copyOf(parts);
    }

    /// Whether there is nothing to look for.
    public boolean isEmpty() {
        return Stream.of(wholes, words, prefixes, suffixes, parts).allMatch(Set::isEmpty);
    }

    /// Whether one of them has nothing in it once folded.
    boolean anyEmpty() {
        return Stream.of(wholes, words, prefixes, suffixes, parts)
                .anyMatch(kind -> kind.contains(""));
    }

    static TextPatterns of(Iterable<Pattern> patterns) {
        return new TextPatterns(
                folded(patterns, Pattern.Kind.WHOLE),
                folded(patterns, Pattern.Kind.WORD),
                folded(patterns, Pattern.Kind.PREFIX),
                folded(patterns, Pattern.Kind.SUFFIX),
                folded(patterns, Pattern.Kind.CONTAINS));
    }

    private static Set<String> folded(Iterable<Pattern> patterns, Pattern.Kind kind) {
        Set<String> folded = new TreeSet<>();
        patterns.forEach(pattern -> {
            if (pattern.kind() == kind) {
                folded.add(Folding.fold(pattern.text()));
            }
        });
        return folded;
    }
}
