package org.perimeter.engine.bulk;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Folding;
import org.perimeter.engine.compile.LikeEntries;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.Shapes;
import org.perimeter.engine.compile.Standards;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.index.Hits;
import org.perimeter.engine.index.Lexicon;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// Finds out, value by value, which sets it meets.
final class ValueSets {
    /// A word in fewer sets than this is not worth a set of its own.
    private static final int SHARED = 4;

    /// Nor is one that less than one in so many values has.
    private static final int RARE = 512;

    private final Value[] dictionary;
    private final @Nullable Ints[] setsMet;
    private final Map<Value, Integer> codes;
    private @Nullable String[] folded = {};
    private final Lexicon.Builder words = new Lexicon.Builder();
    private final List<Ints> setsOfWord = new ArrayList<>();
    private final @Nullable Ints[] sharedBy;
    private final int sets;
    private int shared;
    private final Map<Validator, Ints> setsOfValidator = new EnumMap<>(Validator.class);

    ValueSets(Value[] dictionary, List<Resolved> sets) {
        this.dictionary = dictionary;
        this.setsMet = new @Nullable Ints[dictionary.length];
        this.codes = sets.isEmpty() ? Map.of() : codes(dictionary);
        for (int set = 0; set < sets.size(); set++) {
            note(set, sets.get(set));
        }
        this.sharedBy = new @Nullable Ints[sets.size()];
        this.sets = sets.size();
        if (!setsOfWord.isEmpty()) {
            meetWords();
        }
        setsOfValidator.forEach((validator, having) ->
                eachText((code, text) -> {
                    if (Standards.meets(validator, text)) {
                        meet(code, having);
                    }
                }));
    }

    private void meetWords() {
        Lexicon lexicon = words.build();
        Hits hits = new Hits();
        int[] values = new int[setsOfWord.size()];
        int[][] wordsOf = new int[dictionary.length][];
        Arrays.fill(wordsOf, new int[0]);
        eachFolded((code, text) -> {
            lexicon.search(text, hits);
            int[] found = IntStream.range(0, hits.size()).map(hits::get).distinct().toArray();
            wordsOf[code] = found;
            for (int word : found) {
                values[word]++;
            }
        });
        for (int word = 0; word < values.length; word++) {
            if (setsOfWord.get(word).size() >= SHARED && values[word] * RARE >= dictionary.length) {
                share(word);
            }
        }
        for (int code = 0; code < wordsOf.length; code++) {
            for (int word : wordsOf[code]) {
                meet(code, setsOfWord.get(word));
            }
        }
    }

    /// Makes the values with this word a set of their own, which those that ask for it are put together from.
    private void share(int word) {
        int own = sets + shared++;
        Ints asking = setsOfWord.get(word);
        for (int i = 0; i < asking.size(); i++) {
            Ints known = sharedBy[asking.get(i)];
            if (known == null) {
                known = new Ints();
                sharedBy[asking.get(i)] = known;
            }
            known.add(own);
        }
        Ints alone = new Ints();
        alone.add(own);
        setsOfWord.set(word, alone);
    }

    /// How many sets there are with those that were made for words; these come after those asked for.
    int count() {
        return sets + shared;
    }

    /// For each set asked for, the sets of words that belong to it beside the values that meet it directly.
    int[][] sharedBy() {
        return Arrays.stream(sharedBy)
                .map(own -> own == null ? new int[0] : own.toArray())
                .toArray(int[][]::new);
    }

    private static Map<Value, Integer> codes(Value[] dictionary) {
        Map<Value, Integer> codes = HashMap.newHashMap(dictionary.length);
        for (int code = 0; code < dictionary.length; code++) {
            codes.put(dictionary[code], code);
        }
        return codes;
    }

    private void note(int set, Resolved leaf) {
        switch (leaf) {
            case Resolved.OneOf(_, var values) -> values.forEach(value -> meet(value, set));
            case Resolved.Compare(_, var comparison, var value)
                    when comparison == Comparison.EQUAL ->
                    meet(value, set);
            case Resolved.Words(_, var test, var asked) -> note(set, test, asked);
            case Resolved.InValues(var field, _, var values) -> {
                if (field.type() == FieldType.TEXT) {
                    note(set, TextTest.EQUALS, values);
                } else {
                    meetIf(set, values::contains);
                }
            }
            case Resolved.InPatterns(_, _, var patterns) -> {
                note(set, TextTest.EQUALS, patterns.wholes());
                note(set, TextTest.CONTAINS_WORD, patterns.words());
                note(set, TextTest.STARTS_WITH, patterns.prefixes());
                note(set, TextTest.ENDS_WITH, patterns.suffixes());
                note(set, TextTest.CONTAINS, patterns.parts());
            }
            case Resolved.Valid(_, var validator) ->
                    setsOfValidator.computeIfAbsent(validator, _ -> new Ints()).add(set);
            case Resolved.Shaped(_, var shape) -> meetIf(set, text -> Shapes.meets(shape, text));
            case Resolved.Similar similar -> {
                LikeEntries entries = LikeEntries.of(similar);
                eachFolded((code, text) -> {
                    if (entries.has(text)) {
                        of(code).add(set);
                    }
                });
            }
            default ->
                    throw new IllegalStateException(
                            leaf + "\nMaybe it is not a set of values of its field.");
        }
    }

    /// Whole texts are looked up for each text of the dictionary: there may be a million of them.
    private void note(int set, TextTest test, Set<String> asked) {
        if (test == TextTest.EQUALS) {
            eachFolded((code, folded) -> {
                if (asked.contains(folded)) {
                    of(code).add(set);
                }
            });
            return;
        }
        for (String word : asked) {
            int number = words.number(word, test);
            if (number == setsOfWord.size()) {
                setsOfWord.add(new Ints());
            }
            setsOfWord.get(number).add(set);
        }
    }

    private void meetIf(int set, Predicate<String> test) {
        eachText((code, text) -> {
            if (test.test(text)) {
                of(code).add(set);
            }
        });
    }

    private interface TextVisitor {
        void visit(int code, String text);
    }

    private void eachText(TextVisitor visitor) {
        for (int code = 0; code < dictionary.length; code++) {
            if (dictionary[code] instanceof Value.Text(String text)) {
                visitor.visit(code, text);
            }
        }
    }

    private void eachFolded(TextVisitor visitor) {
        if (folded.length < dictionary.length) {
            folded = new @Nullable String[dictionary.length];
            eachText((code, text) -> folded[code] = Folding.fold(text));
        }
        for (int code = 0; code < dictionary.length; code++) {
            String text = folded[code];
            if (text != null) {
                visitor.visit(code, text);
            }
        }
    }

    private void meet(Value value, int set) {
        Integer code = codes.get(value);
        if (code != null) {
            of(code).add(set);
        }
    }

    private void meet(int code, Ints sets) {
        for (int i = 0; i < sets.size(); i++) {
            of(code).add(sets.get(i));
        }
    }

    private Ints of(int code) {
        Ints known = setsMet[code];
        if (known == null) {
            known = new Ints();
            setsMet[code] = known;
        }
        return known;
    }

    /// The class of each value.
    ///
    /// @param setsOf gets the sets of each class
    int[] classes(List<int[]> setsOf) {
        Map<IntBuffer, Integer> numbers = new HashMap<>();
        numbers.put(IntBuffer.wrap(new int[0]), FieldTests.MEETS_NONE);
        setsOf.add(new int[0]);
        int[] classes = new int[dictionary.length];
        for (int code = 0; code < classes.length; code++) {
            Ints sets = setsMet[code];
            if (sets != null) {
                int[] sorted = Arrays.stream(sets.toArray()).sorted().distinct().toArray();
                Integer number = numbers.putIfAbsent(IntBuffer.wrap(sorted), setsOf.size());
                classes[code] = number == null ? setsOf.size() : number;
                if (number == null) {
                    setsOf.add(sorted);
                }
            }
        }
        return classes;
    }
}
