package org.perimeter.engine.compile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Looks up the names and literals of one condition. Every method gives `null` where a finding was reported.
final class ConditionResolver {
    private final Report.Place report;
    private final FieldLookup names;
    private final ListResolver lists;
    private final FurtherResolver further;

    ConditionResolver(Vocabulary vocabulary, Report.Place report) {
        this.report = report;
        this.names = new FieldLookup(vocabulary.schema(), report);
        this.lists = new ListResolver(names, vocabulary.lists());
        this.further =
                new FurtherResolver(
                        names, lists, new QuantityResolver(names, lists, this::resolve));
    }

    @Nullable Resolved resolve(Condition condition, String node) {
        Extent extent = Extent.of(condition);
        if (extent.depth() > Limits.DEPTH) {
            report.add(Check.TOO_DEEP, node, Limits.DEPTH);
            return null;
        }
        if (extent.nodes() > Limits.NODES) {
            report.add(Check.TOO_MANY_NODES, node, Limits.NODES);
            return null;
        }
        if (extent.words() > Limits.WORDS) {
            report.add(Check.TOO_MANY_WORDS, node, extent.words(), Limits.WORDS);
            return null;
        }
        Resolved resolved = resolve(condition, node, null);
        if (resolved != null && Cost.of(resolved) > Limits.COST) {
            report.add(Check.COST_LIMIT, node, Cost.of(resolved), Limits.COST);
            return null;
        }
        return resolved;
    }

    /// @param inside the collection whose element is looked at; `null` outside every quantifier
    private @Nullable Resolved resolve(
            Condition condition, String node, @Nullable Collection inside) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> parts) -> {
                List<Resolved> resolved = parts(parts, node, inside);
                yield resolved == null ? null : new Resolved.AllOf(resolved);
            }
            case Condition.AnyOf(List<Condition> parts) -> {
                List<Resolved> resolved = parts(parts, node, inside);
                yield resolved == null ? null : new Resolved.AnyOf(resolved);
            }
            case Condition.Not(Condition part) -> {
                Resolved resolved = resolve(part, node + "/part", inside);
                yield resolved == null ? null : new Resolved.Not(resolved);
            }
            case Condition.Missing(String name) -> missing(name, node + "/field", inside);
            case Condition.Quantified quantified -> quantified(quantified, node, inside);
            case Condition.Compare(
                            String name,
                            Condition.Comparison comparison,
                            String literal) -> {
                Field field = names.suiting(name, node, inside, Fit.of(comparison));
                Value value =
                        field == null
                                ? null
                                : Literals.read(field, literal, node + "/value", report);
                yield field == null || value == null
                        ? null
                        : new Resolved.Compare(field, comparison, value);
            }
            case Condition.Between(String name, String from, String to) -> {
                Field field = names.suiting(name, node, inside, Fit.ORDERED);
                yield field == null ? null : between(field, from, to, node);
            }
            case Condition.OneOf(String name, List<String> literals) -> {
                Field field = names.suiting(name, node, inside, Fit.LISTED);
                yield field == null ? null : oneOf(field, literals, node);
            }
            case Condition.Words(String name, Condition.TextTest test, List<String> words) -> {
                Field field = names.suiting(name, node, inside, Fit.WRITTEN);
                Set<String> folded = words(words, node + "/words");
                yield field == null || folded == null
                        ? null
                        : new Resolved.Words(field, test, folded);
            }
            case Condition.Valid(String name, Condition.Validator validator) -> {
                Field field = names.suiting(name, node, inside, Fit.WRITTEN);
                yield field == null ? null : new Resolved.Valid(field, validator);
            }
            case Condition.InList test -> lists.inList(test, node, inside);
            case Condition.ListedFor test -> lists.listedFor(test, node, inside);
            case Condition.Shaped(String name, Condition.Shape shape) -> {
                Field field = names.suiting(name, node, inside, Fit.WRITTEN);
                yield field == null ? null : new Resolved.Shaped(field, shape);
            }
            case Condition.Similar test -> further.similar(test, node, inside);
            case Condition.CompareFields test -> further.compareFields(test, node, inside);
            case Condition.Amounts test -> further.amounts(test, node, inside);
            case Condition.Deviates test -> further.deviates(test, node, inside);
            case Condition.Elapsed test -> further.elapsed(test, node, inside);
            case Condition.Shared test -> further.shared(test, node);
            case Condition.Fired test -> fired(test, node);
        };
    }

    /// Whether the rules exist, and stand in lower layers, is looked at once all are known.
    private @Nullable Resolved fired(Condition.Fired test, String node) {
        boolean counts = countsSomething(test.quantifier(), node + "/quantifier/n");
        if (report.ruleId().isEmpty()) {
            report.add(Check.FIRED_IN_SCOPE, node);
            return null;
        }
        if (test.rules().isEmpty()) {
            report.add(Check.EMPTY_LIST, node + "/rules");
            return null;
        }
        return counts ? new Resolved.Fired(test.quantifier(), Set.copyOf(test.rules())) : null;
    }

    private @Nullable List<Resolved> parts(
            List<Condition> parts, String node, @Nullable Collection inside) {
        if (parts.isEmpty()) {
            report.add(Check.EMPTY_GROUP, node);
            return null;
        }
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Resolved part = resolve(parts.get(i), node + "/parts/" + i, inside);
            if (part != null) {
                resolved.add(part);
            }
        }
        return resolved.size() == parts.size() ? resolved : null;
    }

    private @Nullable Resolved missing(String name, String node, @Nullable Collection inside) {
        Optional<Collection> collection = Collection.at(name);
        if (collection.isPresent()) {
            Collection over = collection.get();
            if (over.parent().isPresent() && !FieldLookup.visible(over.parent().get(), inside)) {
                names.outside(name, over.parent().get(), node);
                return null;
            }
            return new Resolved.MissingCollection(over);
        }
        Field field = names.field(name, node, inside);
        return field == null ? null : new Resolved.MissingField(field);
    }

    private @Nullable Resolved quantified(
            Condition.Quantified quantified, String node, @Nullable Collection inside) {
        Quantifier quantifier = quantified.quantifier();
        boolean counts = countsSomething(quantifier, node + "/quantifier/n");
        Collection over = over(quantified.over(), node + "/over", inside);
        if (over == null) {
            return null;
        }
        Resolved each = resolve(quantified.each(), node + "/each", over);
        return each == null || !counts ? null : new Resolved.Quantified(quantifier, over, each);
    }

    private boolean countsSomething(Quantifier quantifier, String node) {
        if (quantifier.kind() == Quantifier.Kind.AT_LEAST && quantifier.n() == 0) {
            report.add(Check.POINTLESS_COUNT, node);
            return false;
        }
        if (quantifier.n() > Limits.ELEMENTS) {
            report.add(Check.COUNT_LIMIT, node, quantifier.n(), Limits.ELEMENTS);
            return false;
        }
        return true;
    }

    private @Nullable Collection over(String name, String node, @Nullable Collection inside) {
        Collection over = names.collection(name, node);
        if (over != null && over.parent().orElse(null) != inside) {
            report.add(Check.QUANTIFIER_MISPLACED, node, name);
            return null;
        }
        return over;
    }

    private @Nullable Resolved between(Field field, String from, String to, String node) {
        Value low = Literals.read(field, from, node + "/from", report);
        Value high = Literals.read(field, to, node + "/to", report);
        if (low == null || high == null) {
            return null;
        }
        if (Values.compare(low, high) > 0) {
            report.add(Check.EMPTY_RANGE, node + "/from", from, to);
            return null;
        }
        return new Resolved.Between(field, low, high);
    }

    private @Nullable Resolved oneOf(Field field, List<String> literals, String node) {
        if (literals.isEmpty()) {
            report.add(Check.EMPTY_LIST, node + "/values");
            return null;
        }
        Set<Value> values = new LinkedHashSet<>();
        boolean readable = true;
        for (int i = 0; i < literals.size(); i++) {
            Value value = Literals.read(field, literals.get(i), node + "/values/" + i, report);
            if (value == null) {
                readable = false;
            } else {
                values.add(value);
            }
        }
        return readable ? new Resolved.OneOf(field, values) : null;
    }

    private @Nullable Set<String> words(List<String> words, String node) {
        if (words.isEmpty()) {
            report.add(Check.EMPTY_LIST, node);
            return null;
        }
        Set<String> folded = new LinkedHashSet<>();
        boolean usable = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            Check fault = fault(word);
            if (fault != null) {
                report.add(
                        fault,
                        node + "/" + i,
                        fault == Check.TEXT_TOO_LONG ? word.length() : word,
                        Limits.LITERAL);
                usable = false;
            } else {
                folded.add(Folding.fold(word));
            }
        }
        return usable ? folded : null;
    }

    private static @Nullable Check fault(String word) {
        if (word.length() > Limits.LITERAL) {
            return Check.TEXT_TOO_LONG;
        }
        if (!Report.wellFormed(word)) {
            return Check.MALFORMED_TEXT;
        }
        return Folding.fold(word).isEmpty() ? Check.EMPTY_WORD : null;
    }
}
