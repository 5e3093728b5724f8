package org.perimeter.engine.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;
import org.perimeter.engine.predicate.PredicateTable;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;

/// Binds conditions to the columns of a batch; equal conditions of the same lines become one node.
final class Nodes {
    private final Batch batch;
    private final Map<String, Resolved> rules;
    private final PredicateTable.Builder predicates;
    private final Map<Key, Node> known = new HashMap<>();
    private final Map<Field, Integer> fieldNumbers = new HashMap<>();
    private final List<FieldTests.Builder> fields = new ArrayList<>();
    private final List<Space> spaces = new ArrayList<>();
    private final Map<Collection, Space> spaceOf = new EnumMap<>(Collection.class);
    private final Space consignments;
    private int count;

    private record Key(Resolved condition, Space space) {}

    /// @param rules      the conditions of the rules that count, by id
    /// @param predicates gets what has to be tested row by row
    Nodes(Batch batch, Map<String, Resolved> rules, PredicateTable.Builder predicates) {
        this.batch = batch;
        this.rules = rules;
        this.predicates = predicates;
        this.consignments = new Space(0, batch.lines(null), null);
        spaces.add(consignments);
    }

    int count() {
        return count;
    }

    /// Those that hold others come before them.
    List<Space> spaces() {
        return spaces;
    }

    List<FieldTests> fields() {
        return fields.stream().map(FieldTests.Builder::build).toList();
    }

    /// A condition that stands outside every quantifier.
    Node bind(Resolved condition) {
        Node node = bind(condition, consignments);
        if (node != null) {
            return node;
        }
        Key key = new Key(condition, consignments);
        Node before = known.get(key);
        if (before != null) {
            return before;
        }
        Map<String, Node> asked = new TreeMap<>();
        askedAbout(condition, asked);
        Node byRow = new Leaves.ByRow(count++, consignments, predicates.number(condition), asked);
        known.put(key, byRow);
        return byRow;
    }

    /// The rules that a condition asks about, wherever in it.
    private void askedAbout(ResolvedNode node, Map<String, Node> asked) {
        if (node instanceof Resolved.Fired(_, Set<String> ids)) {
            for (String id : ids) {
                Resolved when = rules.get(id);
                if (when != null) {
                    asked.put(id, bind(when));
                }
            }
        }
        ResolvedAnatomy.children(node).forEach(child -> askedAbout(child, asked));
    }

    /// @return `null` for what is not understood here, which then is the whole condition
    private @Nullable Node bind(Resolved condition, Space here) {
        Key key = new Key(condition, here);
        Node before = known.get(key);
        if (before != null) {
            return before;
        }
        Node node = make(condition, here);
        if (node != null) {
            known.put(key, node);
        }
        return node;
    }

    private @Nullable Node make(Resolved condition, Space here) {
        return switch (condition) {
            case Resolved.AllOf(var parts) -> {
                List<Node> nodes = parts(parts, here);
                yield nodes == null ? null : new Groups.AllOf(count++, here, nodes);
            }
            case Resolved.AnyOf(var parts) -> {
                List<Node> nodes = parts(parts, here);
                yield nodes == null ? null : new Groups.AnyOf(count++, here, nodes);
            }
            case Resolved.Not(var part) -> not(part(part, here));
            case Resolved.MissingCollection(var over) ->
                    leaf(condition, space(over.parent().orElse(null)), here);
            case Resolved.MissingField(var field) -> leaf(condition, spaceOf(field), here);
            case Resolved.Compare(var field, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Between(var field, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.OneOf(var field, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Words(var field, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Valid(var field, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Shaped(var field, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Similar(var field, _, _, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.InValues(var field, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.InPatterns(var field, _, _) -> leaf(condition, spaceOf(field), here);
            case Resolved.Fired _ -> leaf(condition, consignments, here);
            case Resolved.Quantified(var quantifier, var collection, var each) -> {
                Space over = space(collection);
                Node of = bind(each, over);
                yield of == null ? null : new Counted(count++, here, quantifier, over, of);
            }
            case Resolved.ListedFor(var key, _, _, var field) -> pair(condition, key, field, here);
            case Resolved.CompareFields(var field, _, var other) ->
                    pair(condition, field, other, here);
            case Resolved.Elapsed(var from, var to, _, _) -> pair(condition, from, to, here);
            case Resolved.Amounts _, Resolved.Deviates _, Resolved.Shared _ -> null;
        };
    }

    /// Two fields of one element; of two places they are tested row by row.
    private @Nullable Node pair(Resolved leaf, Field one, Field two, Space here) {
        return one.collection() == two.collection() ? leaf(leaf, spaceOf(one), here) : null;
    }

    /// Rules that are not in force have no condition here and never fire.
    private Node fired(Quantifier quantifier, Set<String> asked) {
        List<Node> members = new ArrayList<>();
        for (String rule : asked) {
            Resolved when = rules.get(rule);
            if (when != null) {
                members.add(bind(when));
            }
        }
        return FiredRules.of(count++, consignments, members, quantifier, asked.size());
    }

    private @Nullable Node part(Resolved part, Space here) {
        return here.parent() == null ? bind(part) : bind(part, here);
    }

    private @Nullable List<Node> parts(List<Resolved> parts, Space here) {
        List<Node> nodes = new ArrayList<>();
        for (Resolved part : parts) {
            Node node = part(part, here);
            if (node == null) {
                return null;
            }
            nodes.add(node);
        }
        return nodes;
    }

    private @Nullable Node not(@Nullable Node part) {
        return part == null ? null : new Groups.Not(count++, part.space(), part);
    }

    /// What is said of a place around is marked there, once, and handed down.
    private @Nullable Node leaf(Resolved leaf, Space of, Space here) {
        Space parent = here.parent();
        if (of.number() == here.number() || parent == null) {
            return own(leaf, here);
        }
        Node outer = bind(leaf, parent);
        return outer == null ? null : new Leaves.Around(count++, here, outer);
    }

    private @Nullable Node own(Resolved leaf, Space here) {
        return switch (leaf) {
            case Resolved.MissingCollection(var over) -> {
                Space held = space(over);
                yield new Leaves.MissingCollection(count++, here, held);
            }
            case Resolved.MissingField(var field) ->
                    new Leaves.MissingField(count++, here, number(field));
            case Resolved.Compare(var field, var comparison, var value) ->
                    compared(leaf, here, field, comparison, value);
            case Resolved.Between(var field, var from, var to) ->
                    Column.ordered(field) ? ranged(here, field, from, to) : null;
            case Resolved.OneOf(var field, _) -> inSet(leaf, here, field);
            case Resolved.Words(var field, _, _) -> inSet(leaf, here, field);
            case Resolved.InValues(var field, _, _) -> inSet(leaf, here, field);
            case Resolved.InPatterns(var field, _, _) -> inSet(leaf, here, field);
            case Resolved.Valid(var field, _) -> inSet(leaf, here, field);
            case Resolved.Shaped(var field, _) -> inSet(leaf, here, field);
            case Resolved.Similar(var field, _, _, _, _) -> inSet(leaf, here, field);
            case Resolved.ListedFor(var key, _, var entries, var field) ->
                    paired(here, key, field, Pairs.listedFor(column(key), entries, column(field)));
            case Resolved.CompareFields(var field, var comparison, var other) ->
                    paired(
                            here,
                            field,
                            other,
                            Pairs.compared(column(field), comparison, column(other)));
            case Resolved.Elapsed(var from, var to, var comparison, var limit) ->
                    paired(
                            here,
                            from,
                            to,
                            Pairs.elapsed(column(from), column(to), comparison, limit));
            case Resolved.Fired(var quantifier, var asked) -> fired(quantifier, asked);
            default -> null;
        };
    }

    private @Nullable Node compared(
            Resolved leaf, Space here, Field field, Comparison comparison, Value value) {
        if (comparison == Comparison.DIFFERENT) {
            return not(bind(new Resolved.Compare(field, Comparison.EQUAL, value), here));
        }
        if (!Column.ordered(field)) {
            return comparison == Comparison.EQUAL ? inSet(leaf, here, field) : null;
        }
        FieldTests.Builder tests = fields.get(number(field));
        return switch (comparison) {
            case EQUAL, DIFFERENT -> ranged(here, field, value, value);
            case LESS -> inRange(here, field, 0, tests.below(value));
            case AT_MOST -> inRange(here, field, 0, tests.upTo(value));
            case GREATER -> inRange(here, field, tests.upTo(value), tests.size());
            case AT_LEAST -> inRange(here, field, tests.below(value), tests.size());
        };
    }

    private Node ranged(Space here, Field field, Value from, Value to) {
        FieldTests.Builder tests = fields.get(number(field));
        return inRange(here, field, tests.below(from), tests.upTo(to));
    }

    private Node inRange(Space here, Field field, int from, int to) {
        int of = number(field);
        return new Leaves.InRange(count++, here, of, fields.get(of).range(from, to));
    }

    private Node inSet(Resolved leaf, Space here, Field field) {
        int of = number(field);
        return new Leaves.InSet(count++, here, of, fields.get(of).set(leaf));
    }

    private Node paired(Space here, Field one, Field two, Paired.Test meets) {
        return new Paired(count++, here, column(one), column(two), meets);
    }

    private Column column(Field field) {
        return spaceOf(field).lines().column(field.slot());
    }

    private int number(Field field) {
        Integer before = fieldNumbers.get(field);
        if (before != null) {
            return before;
        }
        Space space = spaceOf(field);
        fields.add(new FieldTests.Builder(space, space.lines().column(field.slot())));
        fieldNumbers.put(field, fields.size() - 1);
        return fields.size() - 1;
    }

    private Space spaceOf(Field field) {
        return space(field.collection());
    }

    private Space space(@Nullable Collection owner) {
        if (owner == null) {
            return consignments;
        }
        Space before = spaceOf.get(owner);
        if (before != null) {
            return before;
        }
        Space parent = space(owner.parent().orElse(null));
        Space space = new Space(spaces.size(), batch.lines(owner), parent);
        spaces.add(space);
        spaceOf.put(owner, space);
        return space;
    }
}
