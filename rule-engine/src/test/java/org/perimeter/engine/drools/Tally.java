package org.perimeter.engine.drools;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.drools.Constructs.Construct;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;

/// How often each construct was TRUE, FALSE and UNKNOWN, wherever it stands: a comparison that never meets UNKNOWN shows
/// nothing about UNKNOWN. A quantity counts with the truth of the test that it stands in.
final class Tally {
    /// Of the pairs of policy and consignment, on how many at least a construct takes each truth that it can.
    private static final int ONE_IN = 100;

    private static final int LEAST_PERCENT_FIRED = 5;

    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Map<String, Counts> counts = new TreeMap<>();
    private final IdentityHashMap<ResolvedNode, List<Counts>> known = new IdentityHashMap<>();
    private long pairs;
    private long rules;
    private long fired;

    private static final class Counts {
        private long yes;
        private long no;
        private long unknown;

        void add(Truth truth) {
            switch (truth) {
                case TRUE -> yes++;
                case FALSE -> no++;
                case UNKNOWN -> unknown++;
            }
        }

        long of(Truth truth) {
            return switch (truth) {
                case TRUE -> yes;
                case FALSE -> no;
                case UNKNOWN -> unknown;
            };
        }
    }

    Tally() {
        Constructs.all().forEach(construct -> counts.put(construct.name(), new Counts()));
    }

    /// Notes a policy on one consignment.
    void note(ResolvedPolicy policy, Facts consignment, Set<String> firedRules) {
        Place here = Place.on(consignment, firedRules);
        note(policy.scope(), here);
        policy.rules().stream().map(ResolvedRule::when).forEach(when -> note(when, here));
        pairs++;
        rules += policy.rules().size();
        fired += firedRules.size();
    }

    /// The nodes noted so far will not come back.
    void forgetNodes() {
        known.clear();
    }

    long pairs() {
        return pairs;
    }

    long count(String construct, Truth truth) {
        Counts times = counts.get(construct);
        return times == null ? 0 : times.of(truth);
    }

    /// Of all rules on all consignments.
    double percentFired() {
        return 100.0 * fired / Math.max(1, rules);
    }

    /// Why so few pairs, or such pairs, prove little; empty when they are telling.
    List<String> lacks() {
        long least = pairs / ONE_IN;
        Stream<String> rare =
                Constructs.all().stream()
                        .flatMap(construct ->
                                construct.truths().stream()
                                        .filter(truth -> count(construct.name(), truth) < least)
                                        .map(truth -> rare(construct, truth, least)));
        Stream<String> quiet =
                percentFired() < LEAST_PERCENT_FIRED
                        ? Stream.of("fewer than " + LEAST_PERCENT_FIRED + " % of rules fired")
                        : Stream.empty();
        return Stream.concat(rare, quiet).toList();
    }

    private String rare(Construct construct, Truth truth, long least) {
        return construct.name()
                + " was "
                + truth
                + " "
                + count(construct.name(), truth)
                + " times, at least "
                + least
                + " are asked for";
    }

    private void note(Resolved condition, Place here) {
        Truth truth = reference.test(condition, here);
        add(condition, truth);
        switch (condition) {
            case Resolved.Quantified(_, Collection over, Resolved each) ->
                    onElements(over, each, here);
            case Resolved.AllOf _, Resolved.AnyOf _, Resolved.Not _, Resolved.Test _ ->
                    children(condition, truth, here);
        }
    }

    private void note(Quantity quantity, Truth ofTest, Place here) {
        add(quantity, ofTest);
        switch (quantity) {
            case Quantity.Count(Collection over, @Nullable Resolved where) ->
                    onElements(over, where, here);
            case Quantity.Distinct(Collection over, _, @Nullable Resolved where) ->
                    onElements(over, where, here);
            case Quantity.Aggregate(_, Collection over, Quantity of, @Nullable Resolved where) -> {
                note(of, ofTest, here);
                onElements(over, where, here);
            }
            case Quantity.Arithmetic _, Quantity.Exact _, Quantity.Of _, Quantity.Length _ ->
                    children(quantity, ofTest, here);
            case Quantity.Listed _ -> {}
        }
    }

    private void children(ResolvedNode node, Truth truth, Place here) {
        for (ResolvedNode child : ResolvedAnatomy.children(node)) {
            switch (child) {
                case Resolved condition -> note(condition, here);
                case Quantity quantity -> note(quantity, truth, here);
            }
        }
    }

    private void onElements(Collection over, @Nullable Resolved each, Place here) {
        List<Place> elements = here.elements(over);
        if (each != null && elements != null) {
            elements.forEach(element -> note(each, element));
        }
    }

    private void add(ResolvedNode node, Truth truth) {
        known.computeIfAbsent(node, this::countsOf).forEach(times -> times.add(truth));
    }

    private List<Counts> countsOf(ResolvedNode node) {
        return Constructs.of(node).stream()
                .map(name -> counts.computeIfAbsent(name, _ -> new Counts()))
                .toList();
    }

    /// Numbers by name, for a run that goes on another time.
    Map<String, long[]> state() {
        Map<String, long[]> state = new TreeMap<>();
        counts.forEach(
                (name, times) -> state.put(name, new long[] {times.yes, times.no, times.unknown}));
        state.put("", new long[] {pairs, rules, fired});
        return state;
    }

    void resume(Map<String, long[]> state) {
        state.forEach((name, numbers) -> {
            if (name.isEmpty()) {
                pairs = numbers[0];
                rules = numbers[1];
                fired = numbers[2];
            } else {
                Counts times = counts.computeIfAbsent(name, _ -> new Counts());
                times.yes = numbers[0];
                times.no = numbers[1];
                times.unknown = numbers[2];
            }
        });
    }
}
