package org.perimeter.engine.predicate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.LikeEntries;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Range;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.predicate.Predicates.AllOf;
import org.perimeter.engine.predicate.Predicates.AnyOf;
import org.perimeter.engine.predicate.Predicates.Counted;
import org.perimeter.engine.predicate.Predicates.MissingCollection;
import org.perimeter.engine.predicate.Predicates.MissingField;
import org.perimeter.engine.predicate.Predicates.Not;
import org.perimeter.engine.predicate.Predicates.Numbered;
import org.perimeter.engine.predicate.Predicates.OneOf;
import org.perimeter.engine.predicate.Predicates.Ordered;
import org.perimeter.engine.predicate.Predicates.Ranged;
import org.perimeter.engine.predicate.Predicates.Standard;
import org.perimeter.engine.predicate.Predicates.Worded;

/// Turns a condition into predicates. Parts that stand outside every quantifier are numbered and so tested once for all rules.
final class PredicateCompiler {
    private final PredicateTable.Builder table;

    PredicateCompiler(PredicateTable.Builder table) {
        this.table = table;
    }

    Predicate compile(Resolved condition) {
        return compile(condition, null);
    }

    private Predicate part(Resolved part, @Nullable Collection inside) {
        return inside == null ? new Numbered(table.number(part)) : compile(part, inside);
    }

    private List<Predicate> parts(List<Resolved> parts, @Nullable Collection inside) {
        return parts.stream().map(part -> part(part, inside)).toList();
    }

    /// @param inside the collection whose element the condition is tested on; `null` for the consignment
    private Predicate compile(Resolved condition, @Nullable Collection inside) {
        return switch (condition) {
            case Resolved.AllOf(var parts) -> new AllOf(parts(parts, inside));
            case Resolved.AnyOf(var parts) -> new AnyOf(parts(parts, inside));
            case Resolved.Not(var part) -> new Not(part(part, inside));
            case Resolved.MissingField(var field) -> new MissingField(field);
            case Resolved.MissingCollection(var collection) -> new MissingCollection(collection);
            case Resolved.Compare(var field, var comparison, var value) ->
                    Ordered.of(field, comparison, value);
            case Resolved.Between(var field, var from, var to) -> new Ranged(field, from, to);
            case Resolved.OneOf(var field, var values) -> new OneOf(field, values);
            case Resolved.Words(var field, var test, var words) -> Worded.of(field, test, words);
            case Resolved.Valid(var field, var validator) -> new Standard(field, validator);
            case Resolved.InValues(var field, _, var values) ->
                    table.ofList(
                            condition, () -> new ListPredicates.InValues(field, Texts.of(values)));
            case Resolved.InPatterns(var field, _, var patterns) ->
                    table.ofList(condition, () -> ListPredicates.patterns(field, patterns));
            case Resolved.ListedFor(var key, _, var entries, var field) ->
                    new ListPredicates.ListedFor(key, entries, field);
            case Resolved.Shaped(var field, var shape) ->
                    new FurtherPredicates.Shaped(field, shape);
            case Resolved.Similar similar ->
                    table.ofList(
                            condition,
                            () ->
                                    new FurtherPredicates.Similar(
                                            similar.field(), LikeEntries.of(similar)));
            case Resolved.CompareFields(var field, var comparison, var other) ->
                    FurtherPredicates.Fields.of(field, comparison, other);
            case Resolved.Amounts(var left, var comparison, var right) ->
                    new FurtherPredicates.Amounts(compile(left), comparison, compile(right));
            case Resolved.Deviates(var amount, var side, var expected, var percent, var fixed) ->
                    new FurtherPredicates.Deviates(
                            compile(amount), compile(expected), side, percent, fixed);
            case Resolved.Elapsed(var from, var to, var comparison, var limit) ->
                    new FurtherPredicates.Elapsed(from, to, comparison, limit);
            case Resolved.Shared(var field, var other) -> new SharedPredicate(field, other, inside);
            case Resolved.Fired(var quantifier, var rules) ->
                    FurtherPredicates.Fired.of(quantifier, rules);
            case Resolved.Quantified(var quantifier, var over, var each) ->
                    Counted.of(quantifier, over, compile(each, over));
        };
    }

    private Measured compile(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Exact(var number) -> new Measures.Exact(Range.exactly(number));
            case Quantity.Of(var field) -> new Measures.Of(field);
            case Quantity.Length(var field) -> new Measures.Length(field);
            case Quantity.Listed(_, var key, var numbers) -> new Measures.Listed(key, numbers);
            case Quantity.Arithmetic(var operation, var left, var right) ->
                    new Measures.Arithmetic(operation, compile(left), compile(right));
            case Quantity.Count(var over, var where) ->
                    new Measures.Count(over, filter(where, over));
            case Quantity.Distinct(var over, var field, var where) ->
                    new Measures.Distinct(over, field, filter(where, over));
            case Quantity.Aggregate(var function, var over, var of, var where) ->
                    new Measures.Aggregate(function, over, compile(of), filter(where, over));
        };
    }

    private @Nullable Predicate filter(@Nullable Resolved where, Collection over) {
        return where == null ? null : compile(where, over);
    }
}
