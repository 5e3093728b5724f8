package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.list.NamedList;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Unit;

/// Looks up what tests beyond one field name. Every method gives `null` where a finding was reported.
final class FurtherResolver {
    private static final Pattern TIME = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,3})?");
    private static final Pattern CHANGES = Pattern.compile("[1-9]");
    private static final Pattern LIKENESS = Pattern.compile("0\\.[0-9]{1,4}|1");
    private static final Pattern TOLERANCE = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
    private static final BigDecimal NANOS_AN_HOUR = new BigDecimal(3_600_000_000_000L);
    private static final Bilingual VALUES = new Bilingual("values", "valeurs");

    private final FieldLookup names;
    private final ListResolver lists;
    private final QuantityResolver quantities;

    FurtherResolver(FieldLookup names, ListResolver lists, QuantityResolver quantities) {
        this.names = names;
        this.lists = lists;
        this.quantities = quantities;
    }

    @Nullable Resolved similar(Condition.Similar test, String node, @Nullable Collection inside) {
        Field field = names.suiting(test.field(), node, inside, Fit.WRITTEN);
        NamedList list = lists.list(test.list(), node + "/list", Limits.PATTERNS);
        BigDecimal limit = likeness(test, node + "/limit");
        if (field == null || list == null || limit == null) {
            return null;
        }
        if (!(list instanceof NamedList.Values values)) {
            names.report().add(Check.LIST_KIND, node + "/list", test.list(), VALUES);
            return null;
        }
        return new Resolved.Similar(
                field,
                lists.known().ref(list),
                test.measure(),
                limit,
                lists.known().folded(values));
    }

    private @Nullable BigDecimal likeness(Condition.Similar test, String node) {
        return switch (test.measure()) {
            case EDIT_DISTANCE ->
                    decimal(
                            test.limit(),
                            CHANGES,
                            node,
                            "a number from 1 to 9",
                            "un nombre de 1 à 9");
            case JARO_WINKLER ->
                    decimal(
                            test.limit(),
                            LIKENESS,
                            node,
                            "a number up to 1, such as 0.92",
                            "un nombre d’au plus 1, comme 0.92");
            case PHONETIC -> {
                if (!test.limit().isEmpty()) {
                    names.report()
                            .add(
                                    Check.LITERAL_UNREADABLE,
                                    node,
                                    test.limit(),
                                    new Bilingual(Measure.PHONETIC.name(), Measure.PHONETIC.name()),
                                    new Bilingual("nothing", "rien"));
                    yield null;
                }
                yield BigDecimal.ZERO;
            }
        };
    }

    @Nullable Resolved compareFields(
            Condition.CompareFields test, String node, @Nullable Collection inside) {
        Field field = names.suiting(test.field(), node, inside, Fit.of(test.comparison()));
        Field other =
                names.suiting(test.other(), node, "/other", inside, Fit.of(test.comparison()));
        if (field == null || other == null) {
            return null;
        }
        if (!alike(field.type(), other.type())) {
            names.report().add(Check.FIELDS_UNLIKE, node, field.path(), other.path());
            return null;
        }
        return new Resolved.CompareFields(field, test.comparison(), other);
    }

    private static boolean alike(FieldType one, FieldType other) {
        return one == other || (Fit.WRITTEN.suits(one) && Fit.WRITTEN.suits(other));
    }

    @Nullable Resolved amounts(Condition.Amounts test, String node, @Nullable Collection inside) {
        Quantity left = quantities.resolve(test.left(), node + "/left", inside);
        Quantity right = quantities.resolve(test.right(), node + "/right", inside);
        return left == null || right == null
                ? null
                : new Resolved.Amounts(left, test.comparison(), right);
    }

    @Nullable Resolved deviates(Condition.Deviates test, String node, @Nullable Collection inside) {
        Quantity amount = quantities.resolve(test.amount(), node + "/amount", inside);
        Quantity expected = quantities.resolve(test.expected(), node + "/expected", inside);
        if (test.percent() == null && test.absolute() == null) {
            names.report().add(Check.INCOMPLETE, node + "/percent");
            return null;
        }
        BigDecimal percent = tolerance(test.percent(), node + "/percent");
        BigDecimal absolute = tolerance(test.absolute(), node + "/absolute");
        boolean read =
                (test.percent() == null || percent != null)
                        && (test.absolute() == null || absolute != null);
        return amount == null || expected == null || !read
                ? null
                : new Resolved.Deviates(amount, test.side(), expected, percent, absolute);
    }

    private @Nullable BigDecimal tolerance(@Nullable String literal, String node) {
        return literal == null
                ? null
                : decimal(
                        literal,
                        TOLERANCE,
                        node,
                        "a number of 0 or more, such as 2.5",
                        "un nombre de 0 ou plus, comme 2.5");
    }

    @Nullable Resolved elapsed(Condition.Elapsed test, String node, @Nullable Collection inside) {
        Field from = names.suiting(test.from(), node, "/from", inside, Fit.TIMED);
        Field to = names.suiting(test.to(), node, "/to", inside, Fit.TIMED);
        BigDecimal limit =
                decimal(
                        test.limit(),
                        TIME,
                        node + "/limit",
                        "a number of hours or days, such as 24 or 1.5",
                        "un nombre d’heures ou de jours, comme 24 ou 1.5");
        return from == null || to == null || limit == null
                ? null
                : new Resolved.Elapsed(from, to, test.comparison(), time(limit, test.unit()));
    }

    private static Duration time(BigDecimal number, Unit unit) {
        BigDecimal hours = unit == Unit.DAYS ? number.multiply(BigDecimal.valueOf(24)) : number;
        return Duration.ofNanos(hours.multiply(NANOS_AN_HOUR).longValueExact());
    }

    @Nullable Resolved shared(Condition.Shared test, String node) {
        Field field = elements(test.field(), node + "/field");
        Field other = elements(test.other(), node + "/other");
        if (field == null || other == null) {
            return null;
        }
        if (!alike(field.type(), other.type())) {
            names.report().add(Check.FIELDS_UNLIKE, node, field.path(), other.path());
            return null;
        }
        return new Resolved.Shared(field, other);
    }

    private @Nullable Field elements(String name, String node) {
        Field field = names.known(name, node);
        if (field != null && field.collection() == null) {
            names.report().add(Check.NO_ELEMENTS, node, field.path());
            return null;
        }
        return field;
    }

    private @Nullable BigDecimal decimal(
            String literal, Pattern shape, String node, String en, String fr) {
        if (literal.isBlank()) {
            names.report().add(Check.INCOMPLETE, node);
            return null;
        }
        if (!shape.matcher(literal).matches()) {
            names.report()
                    .add(
                            Check.LITERAL_UNREADABLE,
                            node,
                            literal,
                            new Bilingual("a number", "un nombre"),
                            new Bilingual(en, fr));
            return null;
        }
        return new BigDecimal(literal);
    }
}
