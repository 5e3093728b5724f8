package org.perimeter.engine.drools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.list.Lists;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.list.Pattern;
import org.perimeter.engine.rule.Condition;

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
                                    java.util.Map.of(
                                            "310210",
                                            new TreeSet<>(List.of("2319", "CNSHA", "fak")),
                                            "FAK",
                                            new TreeSet<>(List.of("Spare Parts", "37.", "a")),
                                            "sea",
                                            new TreeSet<>(List.of("rail", "sea", "CAPRR"))))));

    private final Random random;

    FurtherTests(Random random) {
        this.random = random;
    }

    /// A test of some of these fields; a plain one where none of them fits.
    Condition over(List<Field> visible, Supplier<Condition> plain) {
        List<Supplier<Condition>> choices = new ArrayList<>();
        List<Field> written = only(visible, FieldType.TEXT, FieldType.CODE);
        if (!written.isEmpty()) {
            choices.add(() -> new Condition.InList(path(written), any(List.of("values", "keyed"))));
            choices.add(() -> new Condition.InList(path(written), "patterns"));
            choices.add(() -> new Condition.ListedFor(path(written), "keyed", path(written)));
        }
        return choices.isEmpty() ? plain.get() : any(choices).get();
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
