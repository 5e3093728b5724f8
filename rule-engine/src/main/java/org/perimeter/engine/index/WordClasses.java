package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.predicate.Reading;
import org.perimeter.engine.rule.Condition.TextTest;

/// The rows that the words of a text leave.
final class WordClasses {
    /// Whole texts are looked up at once: there may be a million of them.
    private final @Nullable Table<Left> wholes;

    private final Lexicon lexicon;
    private final Left[] words;

    /// Rows that ask for no word.
    private final Rows undemanding;

    private WordClasses(
            Map<String, Left> wholes, Lexicon lexicon, List<Left> words, Rows undemanding) {
        this.wholes = wholes.isEmpty() ? null : Table.of(wholes);
        this.lexicon = lexicon;
        this.words = words.toArray(Left[]::new);
        this.undemanding = undemanding;
    }

    /// @param wanting  rows that need this word or another; `null` for none
    /// @param refusing rows that need it not to stand in the text; `null` for none
    private record Left(@Nullable Rows wanting, @Nullable Rows refusing) {
        void narrow(Rows rows, Rows left) {
            if (wanting != null) {
                left.addAll(wanting);
            }
            if (refusing != null) {
                rows.removeAll(refusing);
            }
        }
    }

    void narrow(Rows rows, Value.Text text, Reading reading, Scratch scratch) {
        Rows left = scratch.worded;
        left.become(undemanding);
        Left whole = wholes == null ? null : wholes.get(reading.foldedText(text));
        if (whole != null) {
            whole.narrow(rows, left);
        }
        if (words.length > 0) {
            Hits hits = scratch.hits;
            if (!lexicon.searchAsWritten(text.text(), hits)) {
                lexicon.search(reading.foldedText(text), hits);
            }
            for (int i = 0; i < hits.size(); i++) {
                words[hits.get(i)].narrow(rows, left);
            }
        }
        rows.retain(left);
    }

    static boolean asksForWords(Resolved leaf) {
        return leaf instanceof Resolved.Words
                || leaf instanceof Resolved.InPatterns
                || (leaf instanceof Resolved.InValues list
                        && list.field().type() == FieldType.TEXT);
    }

    static final class Builder {
        private final int rows;
        private final Map<Resolved, Integer> numbers = new HashMap<>();
        private final List<Asked> tests = new ArrayList<>();
        private final Rows undemanding;

        /// @param wanting  rows that need the test met
        /// @param refusing rows that need it not met
        private record Asked(Resolved leaf, List<Integer> wanting, List<Integer> refusing) {}

        Builder(int rows) {
            this.rows = rows;
            this.undemanding = Rows.all(rows);
        }

        /// Of several tests that a row asks to be met, the first one counts; the others rule out nothing.
        void add(Placed placed) {
            int row = placed.row();
            boolean wanted = placed.test().wanted();
            Resolved leaf = placed.test().leaf();
            if (!asksForWords(leaf) || (wanted && !undemanding.has(row))) {
                return;
            }
            int number = numbers.computeIfAbsent(leaf, _ -> numbers.size());
            if (number == tests.size()) {
                tests.add(new Asked(leaf, new ArrayList<>(), new ArrayList<>()));
            }
            Asked asked = tests.get(number);
            (wanted ? asked.wanting : asked.refusing).add(row);
            if (wanted) {
                undemanding.remove(row);
            }
        }

        @Nullable WordClasses build() {
            return tests.isEmpty() ? null : new Gathering().classes();
        }

        /// Puts the words of all tests together.
        private final class Gathering {
            private final Group<Left> none = Group.none();
            private final Map<String, Group<Left>> wholes = new HashMap<>();
            private final Lexicon.Builder lexicon = new Lexicon.Builder();
            private final List<Group<Left>> words = new ArrayList<>();

            WordClasses classes() {
                for (int test = 0; test < tests.size(); test++) {
                    gather(test, tests.get(test).leaf);
                }
                Map<String, Left> left = HashMap.newHashMap(wholes.size());
                wholes.forEach((text, of) -> left.put(text, left(of)));
                return new WordClasses(
                        left,
                        lexicon.build(),
                        words.stream().map(this::left).toList(),
                        undemanding);
            }

            private void gather(int test, Resolved leaf) {
                switch (leaf) {
                    case Resolved.Words(_, var how, var asked) -> gather(test, how, asked);
                    case Resolved.InValues(_, _, var values) ->
                            gather(test, TextTest.EQUALS, values);
                    case Resolved.InPatterns(_, _, var patterns) -> {
                        gather(test, TextTest.EQUALS, patterns.wholes());
                        gather(test, TextTest.CONTAINS_WORD, patterns.words());
                        gather(test, TextTest.STARTS_WITH, patterns.prefixes());
                        gather(test, TextTest.ENDS_WITH, patterns.suffixes());
                        gather(test, TextTest.CONTAINS, patterns.parts());
                    }
                    default ->
                            throw new IllegalStateException(
                                    leaf + "\nMaybe a test was added that asks for no words.");
                }
            }

            private void gather(int test, TextTest how, Set<String> asked) {
                for (String each : asked) {
                    if (how == TextTest.EQUALS) {
                        wholes.merge(each, none.and(test), (known, _) -> known.and(test));
                        continue;
                    }
                    int number = lexicon.number(each, how);
                    if (number == words.size()) {
                        words.add(none);
                    }
                    words.set(number, words.get(number).and(test));
                }
            }

            private Left left(Group<Left> of) {
                return of.shared(() -> {
                    Rows wanting = Rows.none(rows);
                    Rows refusing = Rows.none(rows);
                    of.eachTest(test -> {
                        tests.get(test).wanting.forEach(wanting::add);
                        tests.get(test).refusing.forEach(refusing::add);
                    });
                    return new Left(
                            wanting.isEmpty() ? null : wanting,
                            refusing.isEmpty() ? null : refusing);
                });
            }
        }
    }
}
