package org.perimeter.engine.bulk;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.predicate.PredicateTable;
import org.perimeter.engine.rule.Effect;

/// A policy bound to a batch of history: says of every row what the reference evaluator says of its consignment.
///
/// Binding tests each condition once for every different value; going over rows then only puts bits together, a block of
/// rows at a time. Immutable: several threads may go over different rows.
public final class BulkPolicy {
    /// Rows that are gone over together: small enough for what is known of them to stay near the processor.
    static final int BLOCK = 1_024;

    private final Batch batch;
    private final Nodes nodes;
    private final List<FieldTests> fields;
    private final PredicateTable predicates;
    private final Node scope;
    private final BulkRule[] rules;

    private BulkPolicy(ResolvedPolicy policy, Batch batch) {
        PredicateTable.Builder byRow = new PredicateTable.Builder();
        this.batch = batch;
        Map<String, Resolved> conditions = new HashMap<>();
        policy.rules().forEach(rule -> conditions.put(rule.rule().id(), rule.when()));
        this.nodes = new Nodes(batch, conditions, byRow);
        this.scope = nodes.bind(policy.scope());
        List<BulkRule> bound = new ArrayList<>();
        for (ResolvedRule rule : policy.rules()) {
            bound.add(new BulkRule(parts(rule.when()), points(rule)));
        }
        this.rules = bound.toArray(BulkRule[]::new);
        this.fields = nodes.fields();
        this.predicates = byRow.build();
    }

    public static BulkPolicy bind(ResolvedPolicy policy, Batch batch) {
        return new BulkPolicy(policy, batch);
    }

    /// What must all hold; counts last, since they need to look at what is left alone.
    private List<Node> parts(Resolved condition) {
        List<Resolved> parts =
                condition instanceof Resolved.AllOf(var all) ? all : List.of(condition);
        return parts.stream()
                .distinct()
                .map(nodes::bind)
                .sorted(comparingInt(node -> node instanceof Counted ? 1 : 0))
                .toList();
    }

    private static int points(ResolvedRule rule) {
        int points = 0;
        for (Effect effect : rule.rule().effects()) {
            points += effect instanceof Effect.Points(int own) ? own : 0;
        }
        return points;
    }

    public Verdicts evaluate() {
        return evaluate(0, batch.rows());
    }

    /// Rows from one to before another; what several such ranges say adds up.
    public Verdicts evaluate(int from, int to) {
        Sheet sheet = new Sheet(batch, nodes, fields, predicates);
        Verdicts.Builder verdicts = new Verdicts.Builder(from, to, rules.length);
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            sheet.turnTo(start, end);
            verdicts.turnTo(start, end);
            for (int rule = 0; rule < rules.length; rule++) {
                rules[rule].judge(sheet, rule, verdicts);
            }
            verdicts.scope(sheet.of(scope));
            verdicts.close();
        }
        return verdicts.build();
    }
}
