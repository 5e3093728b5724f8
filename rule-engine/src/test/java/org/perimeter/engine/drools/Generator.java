package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.Given;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// Policies that the resolver accepts, and consignments that they have something to say about.
///
/// One generator makes one policy and its consignments: it speaks of a few fields only, with a few values each, so that
/// tests meet, miss and fail to know. The same seed gives the same.
final class Generator {
    private static final FactSchema SCHEMA = FactSchema.standard();
    private static final List<String> TEXTS =
            List.of(
                    "FAK",
                    "fake leather",
                    "20 PALLETS, STC: FAK.",
                    "Pièces  de rechange",
                    "spare parts",
                    "P.O. Box 7",
                    "Œufs",
                    "a",
                    "CSQU3054383",
                    "CSQU3054384",
                    "9074729",
                    "310210",
                    "37.",
                    "2319",
                    "22G1",
                    "AAAA",
                    "--- ---");
    private static final List<String> WORDS =
            List.of(
                    "fak",
                    "PIÈCES",
                    "pieces de",
                    "parts",
                    "p.o. box",
                    "box",
                    "oeufs",
                    "a",
                    ".",
                    "s",
                    "leather");
    private static final List<String> OPEN_CODES =
            List.of("CNSHA", "CAPRR", "CSQU3054383", "310210", "2319", "37.", "XXX", "--");
    private static final List<String> NUMBERS = List.of("-3", "0", "1", "5", "5.0", "5.5", "100");
    private static final List<String> MOMENTS =
            List.of("2026-03-01T00:00:00Z", "2026-03-01T00:00:00.5Z", "2026-03-02T00:00:00Z");

    private final RandomGenerator random;
    private final FurtherTests further;
    private final List<Field> own;
    private final Map<Collection, List<Field>> fields = new EnumMap<>(Collection.class);
    private final List<Condition> used = new ArrayList<>();

    /// Values by field that some test is likely to be TRUE on, and that chance would seldom give.
    private final Map<String, List<String>> telling = new HashMap<>();

    Generator(long seed) {
        this.random = new SplittableRandom(seed);
        this.own = several(3, SCHEMA.fieldsOf(null));
        Stream.of(FieldType.NUMBER, FieldType.MOMENT, FieldType.MOMENT)
                .flatMap(type -> another(type).stream())
                .forEach(own::add);
        for (Collection collection : Collection.values()) {
            fields.put(collection, several(2, SCHEMA.fieldsOf(collection)));
        }
        this.further =
                new FurtherTests(
                        random,
                        Stream.concat(own.stream(), fields.values().stream().flatMap(List::stream))
                                .toList(),
                        this::tellOf);
    }

    private Optional<Field> another(FieldType type) {
        List<Field> rest =
                SCHEMA.fieldsOf(null).stream()
                        .filter(field -> field.type() == type && !own.contains(field))
                        .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(any(rest));
    }

    private void tellOf(String field, String value) {
        telling.computeIfAbsent(field, _ -> new ArrayList<>()).add(value);
    }

    Policy policy() {
        Condition scope = condition(3, null);
        List<Rule> rules = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        int size = 8 + random.nextInt(10);
        for (int i = 0; i < size; i++) {
            further.tellOf(List.copyOf(earlier));
            rules.add(Given.rule("R-" + i, when(), new Effect.Points(1)));
            earlier.add("R-" + i);
        }
        Policy policy = Given.policy(rules.toArray(new Rule[0]));
        return new Policy(
                policy.programme(), scope, policy.dispositions(), policy.bands(), policy.rules());
    }

    Sketch consignment() {
        return sketch(null);
    }

    /// Every other rule shares a part with an earlier one.
    private Condition when() {
        List<Condition> parts = list(1 + random.nextInt(2), _ -> condition(3, null));
        if (!used.isEmpty() && random.nextBoolean()) {
            parts.add(random.nextInt(parts.size() + 1), any(used));
        }
        used.addAll(parts);
        return parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
    }

    private Condition condition(int depth, @Nullable Collection inside) {
        int kind = random.nextInt(depth > 1 ? 12 : 6);
        return switch (kind) {
            case 0, 1, 2 -> leaf(any(visible(inside)));
            case 3, 4 -> further.over(visible(inside), inside, () -> leaf(any(visible(inside))));
            case 5 -> missing(inside);
            case 6 ->
                    new Condition.AllOf(
                            list(1 + random.nextInt(3), _ -> condition(depth - 1, inside)));
            case 7 ->
                    new Condition.AnyOf(
                            list(1 + random.nextInt(3), _ -> condition(depth - 1, inside)));
            case 8 -> new Condition.Not(condition(depth - 1, inside));
            default -> {
                List<Collection> held = held(inside);
                Collection over = held.isEmpty() ? null : any(held);
                yield over == null
                        ? leaf(any(visible(inside)))
                        : new Condition.Quantified(
                                quantifier(), over.path(), condition(depth - 1, over));
            }
        };
    }

    private Condition missing(@Nullable Collection inside) {
        List<Collection> held = held(inside);
        return new Condition.Missing(
                !held.isEmpty() && random.nextBoolean()
                        ? any(held).path()
                        : any(visible(inside)).path());
    }

    private Condition leaf(Field field) {
        boolean ordered = field.type() == FieldType.NUMBER || field.type() == FieldType.MOMENT;
        return switch (random.nextInt(field.type() == FieldType.FLAG ? 1 : 4)) {
            case 0 -> {
                Comparison[] fit =
                        ordered
                                ? Comparison.values()
                                : new Comparison[] {Comparison.EQUAL, Comparison.DIFFERENT};
                yield new Condition.Compare(
                        field.path(), any(Arrays.asList(fit)), any(literals(field)));
            }
            case 1 ->
                    new Condition.OneOf(
                            field.path(), several(1 + random.nextInt(3), literals(field)));
            case 2 -> ordered ? between(field) : valid(field);
            default -> ordered ? between(field) : words(field);
        };
    }

    private Condition valid(Field field) {
        Validator validator = any(Arrays.asList(Validator.values()));
        tellOf(
                field.path(),
                switch (validator) {
                    case CONTAINER_NUMBER -> "CSQU3054383";
                    case IMO_NUMBER -> "9074729";
                    case HS_CODE -> "310210";
                    case UN_NUMBER -> "2319";
                    case AIR_WAYBILL -> "020-12345675";
                    case CONTAINER_TYPE -> "22G1";
                });
        return new Condition.Valid(field.path(), validator);
    }

    private Condition words(Field field) {
        List<String> words = several(1 + random.nextInt(2), WORDS);
        tellOf(field.path(), any(words));
        return new Condition.Words(field.path(), any(Arrays.asList(TextTest.values())), words);
    }

    private Condition between(Field field) {
        List<String> literals = literals(field);
        int from = random.nextInt(literals.size());
        int to = from + random.nextInt(literals.size() - from);
        return new Condition.Between(field.path(), literals.get(from), literals.get(to));
    }

    private Quantifier quantifier() {
        Quantifier.Kind kind = any(Arrays.asList(Quantifier.Kind.values()));
        int least = kind == Quantifier.Kind.AT_LEAST ? 1 : 0;
        return new Quantifier(kind, kind.counts() ? least + random.nextInt(3) : 0);
    }

    private Sketch sketch(@Nullable Collection owner) {
        Sketch sketch = Sketch.of(owner);
        for (Field field : owner == null ? own : fields.get(owner)) {
            if (random.nextInt(10) < 8) {
                List<String> told = telling.getOrDefault(field.path(), List.of());
                sketch.values()
                        .put(
                                field.path(),
                                told.isEmpty() || random.nextInt(3) > 0
                                        ? any(literals(field))
                                        : any(told));
            }
        }
        for (Collection collection : held(owner)) {
            int size = random.nextInt(5) - 1;
            if (size >= 0) {
                sketch.collections().put(collection, list(size, _ -> sketch(collection)));
            }
        }
        return sketch;
    }

    /// Ascending for types that have an order.
    private static List<String> literals(Field field) {
        if (!field.codes().isEmpty()) {
            return field.codes().stream().limit(3).map(Field.Code::value).toList();
        }
        return switch (field.type()) {
            case TEXT -> TEXTS;
            case CODE -> OPEN_CODES;
            case NUMBER -> NUMBERS;
            case MOMENT -> MOMENTS;
            case FLAG -> List.of("false", "true");
        };
    }

    private List<Field> visible(@Nullable Collection inside) {
        if (inside == null) {
            return own;
        }
        return Stream.concat(
                        fields.get(inside).stream(),
                        random.nextInt(4) == 0
                                ? visible(inside.parent().orElse(null)).stream()
                                : Stream.empty())
                .toList();
    }

    private static List<Collection> held(@Nullable Collection owner) {
        return Arrays.stream(Collection.values())
                .filter(collection -> collection.parent().orElse(null) == owner)
                .toList();
    }

    private <T> List<T> list(int size, IntFunction<T> element) {
        return new ArrayList<>(IntStream.range(0, size).mapToObj(element).toList());
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// Different ones, at most as many as there are.
    private <T> List<T> several(int size, List<T> choices) {
        List<T> rest = new ArrayList<>(choices);
        return list(Math.min(size, choices.size()), _ -> rest.remove(random.nextInt(rest.size())));
    }
}
