package org.perimeter.engine.drools;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.perimeter.engine.compile.Quantity;
import org.perimeter.engine.compile.Resolved;
import org.perimeter.engine.compile.ResolvedNode;
import org.perimeter.engine.compile.Truth;
import org.perimeter.engine.rule.Condition.Quantifier;

/// The kinds of nodes that conditions are made of, read off the sealed trees: a new case, or a new constant, is a new kind.
final class Constructs {
    private static final Set<Class<?>> NEVER_UNKNOWN =
            Set.of(
                    Resolved.MissingField.class,
                    Resolved.MissingCollection.class,
                    Resolved.Fired.class);

    private Constructs() {}

    record Construct(String name, Set<Truth> truths) {}

    static List<Construct> all() {
        return cases(ResolvedNode.class)
                .flatMap(type -> {
                    Set<Truth> truths =
                            NEVER_UNKNOWN.contains(type)
                                    ? EnumSet.of(Truth.TRUE, Truth.FALSE)
                                    : EnumSet.allOf(Truth.class);
                    List<Object> variants =
                            Arrays.stream(type.getRecordComponents())
                                    .flatMap(Constructs::constants)
                                    .toList();
                    return variants.isEmpty()
                            ? Stream.of(new Construct(name(type), truths))
                            : variants.stream()
                                    .map(each -> new Construct(name(type) + " " + each, truths));
                })
                .sorted((one, other) -> one.name.compareTo(other.name))
                .toList();
    }

    /// What the node itself is an example of.
    static List<String> of(ResolvedNode node) {
        List<Object> variants =
                Arrays.stream(node.getClass().getRecordComponents())
                        .filter(component -> constants(component).findAny().isPresent())
                        .map(component -> variant(component, node))
                        .toList();
        return variants.isEmpty()
                ? List.of(name(node.getClass()))
                : variants.stream().map(each -> name(node.getClass()) + " " + each).toList();
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Constructs::cases)
                : Stream.of(type);
    }

    private static String name(Class<?> type) {
        return (Quantity.class.isAssignableFrom(type) ? "Quantity " : "") + type.getSimpleName();
    }

    private static Stream<Object> constants(RecordComponent component) {
        Class<?> type =
                component.getType() == Quantifier.class
                        ? Quantifier.Kind.class
                        : component.getType();
        return type.isEnum() && type.getEnclosingClass() != null
                ? Arrays.stream(type.getEnumConstants())
                : Stream.empty();
    }

    private static Object variant(RecordComponent component, ResolvedNode node) {
        try {
            Object value = component.getAccessor().invoke(node);
            return value instanceof Quantifier quantifier ? quantifier.kind() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
