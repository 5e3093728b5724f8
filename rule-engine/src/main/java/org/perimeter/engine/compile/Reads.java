package org.perimeter.engine.compile;

import static java.util.Collections.unmodifiableSortedSet;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;

/// Which fields a condition reads, and which of them a consignment lacks.
///
/// A condition reads every field that it names. It reads a collection as such where it asks whether the collection is
/// missing, or counts its elements without looking at a field of theirs; other counts are told by the fields inside.
///
/// A consignment **lacks**
/// - a field of its own without a value;
/// - a field of elements when the collection that holds them is lacking, or when at least one element of it has no value.
///   A known and empty collection lacks nothing;
/// - a collection that is unknown, or, for one within elements, unknown in at least one of them, or itself within one that
///   is lacking.
///
/// So a condition that is UNKNOWN lacks at least one thing that it reads, unless an amount in it cannot be worked out (a
/// division by zero, the least of nothing, a key that a list of numbers does not have); the reverse does not hold.
public final class Reads {
    private static final Reads NONE = new Reads(new TreeMap<>());

    /// By path; a collection itself has no field.
    private final SortedMap<String, Read> reads;

    private record Read(@Nullable Collection collection, @Nullable Field field) {}

    private Reads(SortedMap<String, Read> reads) {
        this.reads = reads;
    }

    public static Reads none() {
        return NONE;
    }

    public Reads and(Resolved condition) {
        SortedMap<String, Read> more = new TreeMap<>(reads);
        collect(condition, more);
        return new Reads(more);
    }

    public static Reads of(ResolvedPolicy policy) {
        SortedMap<String, Read> all = new TreeMap<>();
        collect(policy.scope(), all);
        policy.rules().forEach(rule -> collect(rule.when(), all));
        return new Reads(all);
    }

    /// Sorted by code unit.
    public SortedSet<String> paths() {
        return unmodifiableSortedSet(new TreeSet<>(reads.keySet()));
    }

    /// The paths among them that the consignment lacks.
    public SortedSet<String> lackedBy(Facts consignment) {
        SortedSet<String> lacking = new TreeSet<>();
        for (Map.Entry<String, Read> read : reads.entrySet()) {
            if (lacks(consignment, read.getValue())) {
                lacking.add(read.getKey());
            }
        }
        return unmodifiableSortedSet(lacking);
    }

    /// The same seen from one element: of fields and collections of elements around it, what that very element lacks.
    public SortedSet<String> lackedAt(Place here) {
        SortedSet<String> lacking = new TreeSet<>();
        for (Map.Entry<String, Read> read : reads.entrySet()) {
            if (lacks(here, read.getValue())) {
                lacking.add(read.getKey());
            }
        }
        return unmodifiableSortedSet(lacking);
    }

    private static boolean lacks(Place here, Read read) {
        Collection collection = read.collection;
        if (read.field != null && (collection == null || here.standsOn(collection))) {
            return here.value(read.field) == null;
        }
        Collection parent = collection == null ? null : collection.parent().orElse(null);
        if (collection == null || parent == null || !here.standsOn(parent)) {
            return lacks(here.holder(null).facts(), read);
        }
        return lacksDirectly(here.holder(parent).facts(), collection, read.field);
    }

    private static boolean lacks(Facts consignment, Read read) {
        return read.collection == null
                ? read.field != null && !consignment.has(read.field)
                : lacks(consignment, read.collection, read.field);
    }

    private static boolean lacks(Facts consignment, Collection collection, @Nullable Field field) {
        Collection parent = collection.parent().orElse(null);
        if (parent == null) {
            return lacksDirectly(consignment, collection, field);
        }
        List<Facts> holders = consignment.elements(parent);
        return holders == null
                || holders.stream().anyMatch(holder -> lacksDirectly(holder, collection, field));
    }

    private static boolean lacksDirectly(
            Facts holder, Collection collection, @Nullable Field field) {
        List<Facts> elements = holder.elements(collection);
        if (elements == null || field == null) {
            return elements == null;
        }
        for (Facts element : elements) {
            if (!element.has(field)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(ResolvedNode node, Map<String, Read> into) {
        ResolvedAnatomy.fields(node).forEach(field -> field(field, into));
        switch (node) {
            case Resolved.MissingCollection(Collection collection) -> collection(collection, into);
            case Resolved.Quantified(_, Collection over, Resolved each) ->
                    counted(over, List.of(each), into);
            case Quantity.Count(Collection over, _) ->
                    counted(over, ResolvedAnatomy.children(node), into);
            case Quantity.Aggregate(_, Collection over, _, _) ->
                    counted(over, ResolvedAnatomy.children(node), into);
            case ResolvedNode _ ->
                    ResolvedAnatomy.children(node).forEach(child -> collect(child, into));
        }
    }

    private static void counted(
            Collection over, List<? extends ResolvedNode> parts, Map<String, Read> into) {
        SortedMap<String, Read> inside = new TreeMap<>();
        parts.forEach(part -> collect(part, inside));
        if (inside.keySet().stream().noneMatch(path -> path.startsWith(over.path()))) {
            collection(over, into);
        }
        into.putAll(inside);
    }

    private static void field(Field field, Map<String, Read> into) {
        into.put(field.path(), new Read(field.collection(), field));
    }

    private static void collection(Collection collection, Map<String, Read> into) {
        into.put(collection.path(), new Read(collection, null));
    }
}
