package org.perimeter.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.ListRef;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;

/// One condition of a rule, said to each engine in its own way.
///
/// @param <T> the plain object that it is asked of
interface Part<T> {
    Resolved resolved();

    /// A constraint within a pattern of rule text.
    String text();

    Predicate<T> java();

    /// An expression of plain Java on the variable `it`.
    String source();

    /// A list, with its number in rule text, and its version and values as the engine has them.
    record Listed(int number, Set<String> codes, ListRef ref, Set<String> values) {
        static Listed of(int number, Set<String> codes) {
            NamedList list = new NamedList.Values("list-" + number, new TreeSet<>(codes));
            return new Listed(
                    number, codes, new ListRef(list.name(), list.hash()), Set.copyOf(codes));
        }
    }

    record OnList<T>(
            String path, String name, Function<T, @Nullable String> get, Listed list)
            implements Part<T> {
        @Override
        public Resolved resolved() {
            return new Resolved.InValues(field(path), list.ref, list.values);
        }

        @Override
        public String text() {
            return "Lists.has(" + list.number + ", " + name + ")";
        }

        @Override
        public String source() {
            return "has(L%s, it.%s())".formatted(list.number, name);
        }

        @Override
        public Predicate<T> java() {
            return it -> {
                String code = get.apply(it);
                return code != null && list.codes.contains(code);
            };
        }
    }

    record Over<T>(String path, String name, Function<T, @Nullable Long> get, long limit)
            implements Part<T> {
        @Override
        public Resolved resolved() {
            return new Resolved.Compare(
                    field(path), Comparison.GREATER, new Value.Amount(BigDecimal.valueOf(limit)));
        }

        @Override
        public String text() {
            return name + " != null, " + name + " > " + limit + "L";
        }

        @Override
        public String source() {
            return "over(it.%s(), %sL)".formatted(name, limit);
        }

        @Override
        public Predicate<T> java() {
            return it -> {
                Long number = get.apply(it);
                return number != null && number > limit;
            };
        }
    }

    record Worded(int number, Set<String> words) implements Part<Bill.Line> {
        @Override
        public Resolved resolved() {
            return new Resolved.Words(
                    field("goods[].description"),
                    TextTest.CONTAINS_WORD,
                    words.stream()
                            .map(word -> word.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }

        @Override
        public String text() {
            return "Lists.word(" + number + ", words)";
        }

        @Override
        public String source() {
            return "Lists.word(L%s, it.words())".formatted(number);
        }

        @Override
        public Predicate<Bill.Line> java() {
            return line -> Lists.word(words, line.words());
        }
    }

    /// Some line of goods meets them all.
    record SomeLine(List<Part<Bill.Line>> parts) implements Part<Bill> {
        @Override
        public Resolved resolved() {
            List<Resolved> each = parts.stream().map(Part::resolved).toList();
            return new Resolved.Quantified(
                    Quantifier.SOME,
                    Collection.GOODS,
                    each.size() == 1 ? each.getFirst() : new Resolved.AllOf(each));
        }

        @Override
        public String text() {
            return "exists Line("
                    + parts.stream().map(Part::text).collect(Collectors.joining(", "))
                    + ") from $bill.goods";
        }

        @Override
        public String source() {
            throw new IllegalStateException("A loop\nMaybe its parts were meant.");
        }

        @Override
        public Predicate<Bill> java() {
            Predicate<Bill.Line> all =
                    parts.stream().map(Part::java).reduce(Predicate::and).orElseThrow();
            return bill -> {
                for (Bill.Line line : bill.goods()) {
                    if (all.test(line)) {
                        return true;
                    }
                }
                return false;
            };
        }
    }

    static Field field(String path) {
        return FactSchema.standard()
                .field(path)
                .orElseThrow(() ->
                        new IllegalStateException(
                                path + " is no field\nMaybe the vocabulary has changed."));
    }
}
