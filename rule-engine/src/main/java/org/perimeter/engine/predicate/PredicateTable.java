package org.perimeter.engine.predicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Facts;

/// The predicates of a policy, each once, by number.
///
/// A predicate is a condition that stands on the consignment, outside every quantifier; equal conditions share one, so that
/// one number never means two predicates.
public final class PredicateTable {
    private final List<Predicate> predicates;

    private PredicateTable(List<Predicate> predicates) {
        this.predicates = List.copyOf(predicates);
    }

    public int size() {
        return predicates.size();
    }

    Predicate predicate(int number) {
        return predicates.get(number);
    }

    /// Something to read consignments with, for one thread at a time.
    public Reading reading() {
        return new Reading(this);
    }

    public Reading read(Facts consignment) {
        return reading().of(consignment);
    }

    /// Numbers predicates as they come.
    public static final class Builder {
        private final Map<Resolved, Integer> numbers = new HashMap<>();
        private final List<Predicate> predicates = new ArrayList<>();
        private final Map<Resolved, Predicate> ofLists = new HashMap<>();

        /// One for all conditions that test a field against one list, wherever they stand.
        Predicate ofList(Resolved test, Supplier<Predicate> make) {
            return ofLists.computeIfAbsent(test, _ -> make.get());
        }

        /// The number of a condition that stands outside every quantifier.
        public int number(Resolved condition) {
            Integer known = numbers.get(condition);
            if (known != null) {
                return known;
            }
            Predicate compiled = new PredicateCompiler(this).compile(condition);
            int number = predicates.size();
            numbers.put(condition, number);
            predicates.add(compiled);
            return number;
        }

        public PredicateTable build() {
            return new PredicateTable(predicates);
        }
    }
}
