package org.perimeter.engine.check;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;

/// The fields that are protected grounds, or proxies for them: a rule that asks of one needs a recorded justification.
///
/// @param paths as conditions write them; none where no field is protected
public record ProtectedFields(Set<String> paths) {
    /// Where a party lives stands in for national or ethnic origin.
    public static final ProtectedFields STANDARD =
            new ProtectedFields(
                    Set.of(
                            "shipper.country",
                            "shipper.city",
                            "consignee.country",
                            "consignee.city",
                            "notify[].country",
                            "notify[].city"));

    public ProtectedFields {
        paths = Set.copyOf(paths);
    }

    /// @throws IllegalArgumentException that names every path which is no field
    public static ProtectedFields of(Collection<String> paths, FactSchema schema) {
        Set<String> unknown = new TreeSet<>(paths);
        unknown.removeIf(path -> schema.field(path).isPresent());
        if (unknown.isEmpty()) {
            return new ProtectedFields(Set.copyOf(paths));
        }
        String first = unknown.iterator().next();
        throw new IllegalArgumentException(
                "Not fields of the vocabulary: "
                        + String.join(", ", unknown)
                        + "\n"
                        + Nearest.to(first, schema.fields().stream().map(Field::path).toList())
                                .map(near -> "Maybe " + first + " should be " + near + ".")
                                .orElse("Maybe a collection lacks its [], as in notify[].city."));
    }
}
