package org.perimeter.engine.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perimeter.engine.compile.Layers;
import org.perimeter.engine.compile.Reads;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.predicate.PredicateTable;

/// A policy with its predicates numbered and its rules indexed: what the evaluators of single consignments run on.
public final class IndexedPolicy {
    private final List<ResolvedRule> rules;
    private final PredicateTable predicates;
    private final int scope;
    private final List<List<Integer>> parts;
    private final PolicyIndex index;
    private final int[] layerOf;
    private final int layers;
    private final Reads reads;

    private IndexedPolicy(
            ResolvedPolicy policy, Function<List<ResolvedRule>, PolicyIndex> indexing) {
        PredicateTable.Builder table = new PredicateTable.Builder();
        List<List<Integer>> numbers = new ArrayList<>();
        this.rules = policy.rules();
        this.scope = table.number(policy.scope());
        for (ResolvedRule rule : rules) {
            numbers.add(parts(rule.when()).stream().map(table::number).distinct().toList());
        }
        this.predicates = table.build();
        this.parts = List.copyOf(numbers);
        this.index = indexing.apply(rules);
        List<List<Integer>> byLayer = Layers.of(rules);
        this.layers = byLayer.size();
        this.layerOf = new int[rules.size()];
        for (int layer = 0; layer < layers; layer++) {
            for (int rule : byLayer.get(layer)) {
                layerOf[rule] = layer;
            }
        }
        this.reads = Reads.of(policy);
    }

    public static IndexedPolicy of(ResolvedPolicy policy) {
        return new IndexedPolicy(policy, PolicyIndex::of);
    }

    /// Another version of this policy. A list that has changed changes the classes of the fields that are tested against it;
    /// those of all others are shared with this one, as long as no rule comes, goes or has another number of ways.
    public IndexedPolicy after(ResolvedPolicy next) {
        return new IndexedPolicy(next, index::after);
    }

    /// Whether the two have the same rules by name, each with predicates of the same numbers.
    public boolean numberedLike(IndexedPolicy other) {
        return parts.equals(other.parts) && ids().equals(other.ids());
    }

    private List<String> ids() {
        return rules.stream().map(rule -> rule.rule().id()).toList();
    }

    PolicyIndex index() {
        return index;
    }

    /// What must all hold.
    private static List<Resolved> parts(Resolved condition) {
        return condition instanceof Resolved.AllOf(List<Resolved> parts)
                ? parts
                : List.of(condition);
    }

    /// By position, which is how candidates name them.
    public List<ResolvedRule> rules() {
        return rules;
    }

    public PredicateTable predicates() {
        return predicates;
    }

    /// The predicate that is the scope.
    public int scope() {
        return scope;
    }

    /// For each rule the predicates that are TRUE together exactly when its condition is; never none.
    public List<List<Integer>> parts() {
        return parts;
    }

    /// How many layers the rules form: 1 where none asks about another, 0 where there are none.
    public int layers() {
        return layers;
    }

    /// The layer of a rule, by its position; it asks about rules of lower layers alone.
    public int layerOf(int rule) {
        return layerOf[rule];
    }

    /// The ids of rules by their positions.
    public Set<String> ids(BitSet positions) {
        return positions.stream()
                .mapToObj(position -> rules.get(position).rule().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The rules at these positions, in their order.
    public List<ResolvedRule> rules(BitSet positions) {
        ResolvedRule[] rules = new ResolvedRule[positions.cardinality()];
        int count = 0;
        for (int rule = positions.nextSetBit(0); rule >= 0; rule = positions.nextSetBit(rule + 1)) {
            rules[count++] = this.rules.get(rule);
        }
        return List.of(rules);
    }

    public Reads reads() {
        return reads;
    }

    /// Something to look consignments up with, for one thread at a time.
    public Lookup lookup() {
        return new Lookup(index, predicates.reading(), rules.size());
    }
}
