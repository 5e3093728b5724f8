package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Operation;

/// Generated tests that look beyond one field: at lists, other fields, quantities and other rules.
final class FurtherTests {
    static final Lists LISTS =
            Lists.of(
                    new NamedList.Values(
                            "values",
                            new TreeSet<>(
                                    List.of("fak", "OEUFS", "CNSHA", "310210", "sea", "AD", "H"))),
                    new NamedList.Patterns(
                            "patterns",
                            List.of(
                                    new Pattern(Pattern.Kind.WHOLE, "Fake Leather"),
                                    new Pattern(Pattern.Kind.WORD, "fak"),
                                    new Pattern(Pattern.Kind.WORD, "pieces de"),
                                    new Pattern(Pattern.Kind.PREFIX, "cs"),
                                    new Pattern(Pattern.Kind.SUFFIX, "83"),
                                    new Pattern(Pattern.Kind.CONTAINS, "box"))),
                    new NamedList.Keyed(
                            "keyed",
                            new TreeMap<>(
                                    Map.of(
                                            "310210",
                                            new TreeSet<>(List.of("2319", "CNSHA", "fak")),
                                            "FAK",
                                            new TreeSet<>(List.of("Spare Parts", "37.", "a")),
                                            "sea",
                                            new TreeSet<>(List.of("rail", "sea", "CAPRR"))))),
                    new NamedList.Numbers(
                            "numbers",
                            new TreeMap<>(Map.of("310210", "5", "FAK", "0", "CNSHA", "1.5"))));

    private final RandomGenerator random;
    private final List<Field> chosen;
    private final BiConsumer<String, String> telling;
    private List<String> earlier = List.of();

    /// @param chosen  the fields that consignments have values for
    /// @param telling is told of a field and a value that a test is likely to be TRUE on
    FurtherTests(RandomGenerator random, List<Field> chosen, BiConsumer<String, String> telling) {
        this.random = random;
        this.chosen = chosen;
        this.telling = telling;
    }

    /// Rules that the tests may ask about from now on.
    void tellOf(List<String> rules) {
        earlier = rules;
    }

    /// A test of some of these fields; a plain one where none of them fits.
    Condition over(List<Field> visible, @Nullable Collection inside, Supplier<Condition> plain) {
        List<Supplier<Condition>> choices = new ArrayList<>();
        List<Field> written = only(visible, FieldType.TEXT, FieldType.CODE);
        if (!written.isEmpty()) {
            choices.add(() -> new Condition.InList(path(written), any(List.of("values", "keyed"))));
            choices.add(() -> new Condition.InList(path(written), "patterns"));
            choices.add(() -> listedFor(path(written), path(written)));
            choices.add(() -> listedFor(path(written), path(written)));
        }
        if (!written.isEmpty()) {
            choices.add(() -> shaped(path(written)));
            choices.add(() -> similar(path(written)));
        }
        List<Field> moments = only(visible, FieldType.MOMENT);
        if (!moments.isEmpty()) {
            choices.add(() -> elapsed(moments));
            choices.add(() -> elapsed(moments));
        }
        choices.add(() -> fields(visible, plain));
        choices.add(() -> fields(visible, plain));
        choices.add(() -> fields(visible, plain));
        choices.add(() -> amounts(visible, inside));
        choices.add(() -> amounts(visible, inside));
        choices.add(() -> amounts(visible, inside));
        choices.add(() -> deviates(visible, inside));
        choices.add(() -> deviates(visible, inside));
        choices.add(this::shared);
        if (!earlier.isEmpty()) {
            choices.add(this::fired);
            choices.add(this::fired);
            choices.add(this::fired);
        }
        return choices.isEmpty() ? plain.get() : any(choices).get();
    }

    private Condition listedFor(String key, String field) {
        telling.accept(key, "310210");
        telling.accept(field, any(List.of("2319", "CNSHA", "fak")));
        return new Condition.ListedFor(key, "keyed", field);
    }

    private Condition shaped(String field) {
        Shape shape = any(List.of(Shape.values()));
        telling.accept(
                field,
                switch (shape) {
                    case ONLY_DIGITS -> "07";
                    case REPEATED_CHARACTER -> "xxx";
                    case ONLY_SYMBOLS -> "--";
                });
        return new Condition.Shaped(field, shape);
    }

    private Condition similar(String field) {
        Measure measure = any(List.of(Measure.values()));
        String limit =
                switch (measure) {
                    case EDIT_DISTANCE -> any(List.of("1", "2"));
                    case JARO_WINKLER -> any(List.of("0.8", "0.95"));
                    case PHONETIC -> "";
                };
        return new Condition.Similar(field, "values", measure, limit);
    }

    private Condition elapsed(List<Field> moments) {
        Unit unit = any(List.of(Unit.values()));
        List<String> limits =
                switch (unit) {
                    case HOURS -> List.of("0", "24", "-0.5", "-24");
                    case DAYS -> List.of("0", "1", "-1", "0.5");
                };
        Field from = any(moments);
        return new Condition.Elapsed(
                from.path(), other(from, moments).path(), comparison(), any(limits), unit);
    }

    /// Another one of them, if there is any.
    private Field other(Field one, List<Field> all) {
        List<Field> rest = all.stream().filter(field -> !field.equals(one)).toList();
        return rest.isEmpty() ? one : any(rest);
    }

    private Condition fields(List<Field> visible, Supplier<Condition> plain) {
        List<Field> sizes = only(visible, FieldType.NUMBER, FieldType.MOMENT);
        Field one = any(sizes.isEmpty() || random.nextBoolean() ? visible : sizes);
        List<Field> alike = visible.stream().filter(field -> field.type() == one.type()).toList();
        boolean ordered = one.type() == FieldType.NUMBER || one.type() == FieldType.MOMENT;
        Comparison comparison =
                ordered ? comparison() : any(List.of(Comparison.EQUAL, Comparison.DIFFERENT));
        return one.type() == FieldType.FLAG
                ? plain.get()
                : new Condition.CompareFields(one.path(), comparison, other(one, alike).path());
    }

    private Condition amounts(List<Field> visible, @Nullable Collection inside) {
        Comparison comparison = comparison();
        boolean exactly = comparison == Comparison.EQUAL || comparison == Comparison.DIFFERENT;
        Expression right =
                exactly && random.nextInt(3) > 0
                        ? new Expression.Constant(any(List.of("0", "1", "2")))
                        : simple(visible);
        return new Condition.Amounts(expression(visible, inside), comparison, right);
    }

    private Condition deviates(List<Field> visible, @Nullable Collection inside) {
        boolean percent = random.nextBoolean();
        return new Condition.Deviates(
                expression(visible, inside),
                any(List.of(Side.values())),
                simple(visible),
                percent ? any(List.of("0", "5", "100")) : null,
                percent && random.nextBoolean() ? null : any(List.of("0", "0.5", "3")));
    }

    private Condition shared() {
        List<Field> elements =
                chosen.stream()
                        .filter(field -> field.collection() != null)
                        .filter(field ->
                                field.type() == FieldType.TEXT || field.type() == FieldType.CODE)
                        .toList();
        String one = path(elements);
        return new Condition.Shared(one, random.nextInt(3) == 0 ? one : path(elements));
    }

    private Condition fired() {
        Quantifier.Kind kind = any(List.of(Quantifier.Kind.values()));
        int least = kind == Quantifier.Kind.AT_LEAST ? 1 : 0;
        int n = kind.counts() ? least + random.nextInt(2) : 0;
        List<String> rules = new ArrayList<>(List.of(any(earlier)));
        if (random.nextBoolean()) {
            rules.add(any(earlier));
        }
        return new Condition.Fired(new Quantifier(kind, n), rules.stream().distinct().toList());
    }

    private Expression expression(List<Field> visible, @Nullable Collection inside) {
        return switch (random.nextInt(7)) {
            case 0 -> simple(visible);
            case 1, 2 -> arithmetic(over(inside), simple(visible));
            case 3, 4 -> arithmetic(simple(visible), simple(visible));
            default -> over(inside);
        };
    }

    private Expression arithmetic(Expression left, Expression right) {
        return new Expression.Arithmetic(any(List.of(Operation.values())), left, right);
    }

    private Expression simple(List<Field> visible) {
        List<Field> numbers = only(visible, FieldType.NUMBER);
        List<Field> texts = only(visible, FieldType.TEXT, FieldType.CODE);
        List<Supplier<Expression>> choices = new ArrayList<>();
        choices.add(() -> new Expression.Constant(any(List.of("0", "1", "2", "5.5", "-3", "100"))));
        if (!numbers.isEmpty()) {
            choices.add(() -> new Expression.Of(path(numbers)));
        }
        if (!texts.isEmpty()) {
            choices.add(() -> new Expression.Length(path(texts)));
            choices.add(() -> new Expression.Listed("numbers", path(texts)));
        }
        return any(choices).get();
    }

    private Expression over(@Nullable Collection inside) {
        List<Collection> held =
                Arrays.stream(Collection.values())
                        .filter(each -> each.parent().map(parent -> parent == inside).orElse(true))
                        .toList();
        Collection over = any(held);
        List<Field> fields = chosen.stream().filter(field -> field.collection() == over).toList();
        Condition filter =
                random.nextBoolean()
                        ? new Condition.Not(new Condition.InList(path(fields), "values"))
                        : null;
        Condition where =
                filter != null
                                && only(fields, FieldType.NUMBER, FieldType.MOMENT, FieldType.FLAG)
                                        .isEmpty()
                        ? filter
                        : null;
        return switch (random.nextInt(6)) {
            case 0 -> new Expression.Count(over.path(), where);
            case 1 -> new Expression.Distinct(path(fields), where);
            default ->
                    new Expression.Aggregate(
                            any(List.of(Function.values())), over.path(), simple(fields), where);
        };
    }

    private Comparison comparison() {
        return any(List.of(Comparison.values()));
    }

    private String path(List<Field> fields) {
        return any(fields).path();
    }

    private static List<Field> only(List<Field> fields, FieldType... types) {
        return fields.stream()
                .filter(field -> Arrays.asList(types).contains(field.type()))
                .toList();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
