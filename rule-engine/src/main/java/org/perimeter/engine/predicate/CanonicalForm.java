package org.perimeter.engine.predicate;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.ListRef;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Value;

/// One text for one condition: equal conditions have the same, different ones never do.
///
/// Texts of authors stand with their length before them, so that none can look like another condition's form.
final class CanonicalForm {
    private CanonicalForm() {}

    static String of(Resolved condition) {
        return switch (condition) {
            case Resolved.AllOf(List<Resolved> parts) -> "all" + group(parts);
            case Resolved.AnyOf(List<Resolved> parts) -> "any" + group(parts);
            case Resolved.Not(Resolved part) -> "not(" + of(part) + ")";
            case Resolved.MissingField(var field) -> "missing(" + field.path() + ")";
            case Resolved.MissingCollection(var collection) -> "missing(" + collection.path() + ")";
            case Resolved.Compare(var field, var comparison, var value) ->
                    "compare(" + field.path() + " " + comparison + " " + of(value) + ")";
            case Resolved.Between(var field, var from, var to) ->
                    "between(" + field.path() + " " + of(from) + " " + of(to) + ")";
            case Resolved.OneOf(var field, var values) ->
                    "oneOf("
                            + field.path()
                            + sorted(values.stream().map(CanonicalForm::of).toList())
                            + ")";
            case Resolved.Words(var field, var test, var words) ->
                    "words("
                            + field.path()
                            + " "
                            + test
                            + sorted(words.stream().map(CanonicalForm::of).toList())
                            + ")";
            case Resolved.Valid(var field, var validator) ->
                    "valid(" + field.path() + " " + validator + ")";
            case Resolved.InValues(var field, var list, _) ->
                    "inList(" + field.path() + " " + of(list) + ")";
            case Resolved.InPatterns(var field, var list, _) ->
                    "inList(" + field.path() + " " + of(list) + ")";
            case Resolved.ListedFor(var key, var list, _, var field) ->
                    "listedFor(" + key.path() + " " + of(list) + " " + field.path() + ")";
            case Resolved.Shaped(var field, var shape) ->
                    "shaped(" + field.path() + " " + shape + ")";
            case Resolved.Similar(var field, var list, var measure, var limit, _) ->
                    joined("similar", field.path(), of(list), measure, limit);
            case Resolved.CompareFields(var field, var comparison, var other) ->
                    joined("fields", field.path(), comparison, other.path());
            case Resolved.Amounts(var left, var comparison, var right) ->
                    joined("amounts", of(left), comparison, of(right));
            case Resolved.Deviates(var amount, var side, var expected, var percent, var fixed) ->
                    joined("deviates", of(amount), side, of(expected), percent, fixed);
            case Resolved.Elapsed(var from, var to, var comparison, var limit) ->
                    joined("elapsed", from.path(), to.path(), comparison, limit);
            case Resolved.Shared(var field, var other) ->
                    joined("shared", field.path(), other.path());
            case Resolved.Fired(var quantifier, var rules) ->
                    joined(
                            "fired",
                            quantifier.kind(),
                            quantifier.n(),
                            sorted(rules.stream().map(CanonicalForm::of).toList()));
            case Resolved.Quantified(var quantifier, var over, var each) ->
                    quantifier.kind()
                            + " "
                            + quantifier.n()
                            + " "
                            + over.path()
                            + "("
                            + of(each)
                            + ")";
        };
    }

    private static String of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact(var number) -> number.toString();
            case Quantity.Of(var field) -> field.path();
            case Quantity.Length(var field) -> joined("length", field.path());
            case Quantity.Listed(var list, var key, _) -> joined("listed", of(list), key.path());
            case Quantity.Arithmetic(var operation, var left, var right) ->
                    joined(operation, of(left), of(right));
            case Quantity.Count(var over, var where) -> joined("count", over.path(), filter(where));
            case Quantity.Distinct(_, var field, var where) ->
                    joined("distinct", field.path(), filter(where));
            case Quantity.Aggregate(var function, var over, var of, var where) ->
                    joined("over", function, over.path(), of(of), filter(where));
        };
    }

    private static String filter(@Nullable Resolved where) {
        return where == null ? "-" : of(where);
    }

    private static String joined(Object kind, @Nullable Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "-" : part.toString())
                .collect(Collectors.joining(" ", kind + "(", ")"));
    }

    private static String group(List<Resolved> parts) {
        return parts.stream().map(CanonicalForm::of).collect(Collectors.joining(",", "(", ")"));
    }

    private static String sorted(Collection<String> forms) {
        return forms.stream().sorted().collect(Collectors.joining(" ", " ", ""));
    }

    private static String of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> of(text);
            case Value.Amount(var number) -> number.toString();
            case Value.Moment(var at) -> at.toString();
            case Value.Flag(var set) -> String.valueOf(set);
        };
    }

    private static String of(ListRef list) {
        return of(list.name()) + "@" + list.hash().hex();
    }

    private static String of(String text) {
        return text.length() + ":" + text;
    }
}
