package org.perimeter.engine.predicate;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.perimeter.engine.compile.ListRef;
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
