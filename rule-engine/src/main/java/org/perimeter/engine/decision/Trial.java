package org.perimeter.engine.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.perimeter.engine.compile.Place;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.ReferenceEvaluator;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedAnatomy;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.ResolvedRule;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.decision.Explanation.ReadValue;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.rule.Anatomy;
import org.perimeter.engine.rule.Node;

/// What every node of one rule says of one consignment, by the reference evaluator: what an author sees while writing.
///
/// A node within a count is asked of each element, so it says as many things as there are elements.
public final class Trial {
    private final ReferenceEvaluator reference = new ReferenceEvaluator();
    private final Map<String, Said> nodes = new LinkedHashMap<>();

    private Trial() {}

    /// @param yes     how often the node is TRUE; of a node outside every count, once at most
    /// @param no      how often it is FALSE
    /// @param unknown how often it is UNKNOWN
    /// @param values  that it looked at, the first [Support#MOST]; none for nodes that only join others
    public record Said(int yes, int no, int unknown, List<ReadValue> values) {
        public Said {
            values = List.copyOf(values);
        }

        /// Asked of nothing: the collection around it is empty or unknown.
        public boolean nothing() {
            return yes + no + unknown == 0;
        }
    }

    /// By JSON pointer within the rule, `/when` first; expressions in amounts have none of their own.
    ///
    /// @param fired ids of the other rules that fired
    public static Map<String, Said> of(ResolvedRule rule, Facts consignment, Set<String> fired) {
        Trial trial = new Trial();
        trial.ask(rule.rule().when(), rule.when(), "/when", List.of(Place.on(consignment, fired)));
        return trial.nodes;
    }

    private void ask(Node written, ResolvedNode node, String pointer, List<Place> places) {
        if (node instanceof Resolved condition) {
            nodes.put(pointer, said(condition, places));
        }
        List<Anatomy.Child> children = Anatomy.children(written);
        List<? extends ResolvedNode> resolved = ResolvedAnatomy.children(node);
        for (int i = 0; i < children.size(); i++) {
            Anatomy.Child child = children.get(i);
            ask(child.node(), resolved.get(i), pointer + child.pointer(), inside(node, places));
        }
    }

    private Said said(Resolved condition, List<Place> places) {
        int yes = 0;
        int no = 0;
        int unknown = 0;
        List<ReadValue> values = new ArrayList<>();
        for (Place place : places) {
            Truth truth = reference.test(condition, place);
            yes += truth == Truth.TRUE ? 1 : 0;
            no += truth == Truth.FALSE ? 1 : 0;
            unknown += truth == Truth.UNKNOWN ? 1 : 0;
            if (condition instanceof Resolved.Test && values.size() < Support.MOST) {
                values.addAll(Support.of(condition, place));
            }
        }
        return new Said(yes, no, unknown, values.stream().distinct().limit(Support.MOST).toList());
    }

    /// Where the nodes below stand: on the elements that this one goes over, or where it stands itself.
    private static List<Place> inside(ResolvedNode node, List<Place> places) {
        return switch (node) {
            case Resolved.Quantified(_, Collection over, _) -> elements(over, places);
            case Quantity.Count(Collection over, _) -> elements(over, places);
            case Quantity.Distinct(Collection over, _, _) -> elements(over, places);
            case Quantity.Aggregate(_, Collection over, _, _) -> elements(over, places);
            case ResolvedNode _ -> places;
        };
    }

    private static List<Place> elements(Collection over, List<Place> places) {
        List<Place> elements = new ArrayList<>();
        for (Place place : places) {
            List<Place> held = place.elements(over);
            if (held != null) {
                elements.addAll(held);
            }
        }
        return elements;
    }
}
