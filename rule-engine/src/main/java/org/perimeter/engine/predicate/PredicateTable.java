package org.perimeter.engine.predicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.fact.Facts;

/// The predicates of a policy, each once, by number.
///
/// A predicate is a condition that stands on the consignment, outside every quantifier; equal conditions share one. Its id
/// is its canonical form, so that one id never means two predicates.
public final class PredicateTable {
    private final List<String> ids;
    private final List<Predicate> predicates;

    private PredicateTable(List<String> ids, List<Predicate> predicates) {
        this.ids = List.copyOf(ids);
        this.predicates = List.copyOf(predicates);
    }

    public int size() {
        return predicates.size();
    }

    public String id(int predicate) {
        return ids.get(predicate);
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
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final List<Resolved> conditions = new ArrayList<>();
        private final List<Predicate> predicates = new ArrayList<>();

        /// The number of a condition that stands outside every quantifier.
        public int number(Resolved condition) {
            String id = CanonicalForm.of(condition);
            Integer known = numbers.get(id);
            if (known != null) {
                assertSame(id, conditions.get(known), condition);
                return known;
            }
            Predicate compiled = new PredicateCompiler(this).compile(condition);
            int number = ids.size();
            numbers.put(id, number);
            ids.add(id);
            conditions.add(condition);
            predicates.add(compiled);
            return number;
        }

        private static void assertSame(String id, Resolved one, Resolved other) {
            if (!one.equals(other)) {
                throw new IllegalStateException(
                        "Two predicates with the id "
                                + id
                                + ": "
                                + one
                                + " and "
                                + other
                                + "\nMaybe the canonical form leaves out something that a condition gained.");
            }
        }

        public PredicateTable build() {
            return new PredicateTable(ids, predicates);
        }
    }
}
