package org.perimeter.engine.predicate;

import java.util.List;
import org.perimeter.engine.compile.Resolved;
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
        return compile(condition, false);
    }

    private Predicate part(Resolved part, boolean inElement) {
        return inElement ? compile(part, true) : new Numbered(table.number(part));
    }

    private List<Predicate> parts(List<Resolved> parts, boolean inElement) {
        return parts.stream().map(part -> part(part, inElement)).toList();
    }

    private Predicate compile(Resolved condition, boolean inElement) {
        return switch (condition) {
            case Resolved.AllOf(var parts) -> new AllOf(parts(parts, inElement));
            case Resolved.AnyOf(var parts) -> new AnyOf(parts(parts, inElement));
            case Resolved.Not(var part) -> new Not(part(part, inElement));
            case Resolved.MissingField(var field) -> new MissingField(field);
            case Resolved.MissingCollection(var collection) -> new MissingCollection(collection);
            case Resolved.Compare(var field, var comparison, var value) ->
                    Ordered.of(field, comparison, value);
            case Resolved.Between(var field, var from, var to) -> new Ranged(field, from, to);
            case Resolved.OneOf(var field, var values) -> new OneOf(field, values);
            case Resolved.Words(var field, var test, var words) -> Worded.of(field, test, words);
            case Resolved.Valid(var field, var validator) -> new Standard(field, validator);
            case Resolved.InValues(var field, _, var values) ->
                    new ListPredicates.InValues(field, values);
            case Resolved.InPatterns(var field, _, var patterns) ->
                    ListPredicates.patterns(field, patterns);
            case Resolved.ListedFor(var key, _, var entries, var field) ->
                    new ListPredicates.ListedFor(key, entries, field);
            case Resolved.Quantified(var quantifier, var over, var each) ->
                    Counted.of(quantifier, over, compile(each, true));
        };
    }
}
