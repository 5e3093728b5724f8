package org.perimeter.engine.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.perimeter.engine.json.StrictRecords;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The decision record as JSON, in one way only: the same decision gives the same bytes.
///
/// Names in alphabetical order, no blanks, UTF-8; what is absent is `null`; instants by ISO 8601 in UTC.
public final class DecisionJson {
    private static final JsonMapper MAPPER =
            StrictRecords.mapper()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.ALWAYS))
                    .build();

    private DecisionJson() {}

    public static byte[] canonical(Decision decision) {
        return MAPPER.writeValueAsBytes(decision);
    }

    /// @throws tools.jackson.core.JacksonException when the bytes are not a decision record of this schema
    public static Decision read(byte[] json) {
        return MAPPER.readValue(json, Decision.class);
    }

    /// The names of the parts in which two records differ, sorted.
    static List<String> differing(byte[] one, byte[] other) {
        JsonNode first = MAPPER.readTree(one);
        JsonNode second = MAPPER.readTree(other);
        SortedSet<String> names = new TreeSet<>(first.propertyNames());
        names.addAll(second.propertyNames());
        return names.stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .toList();
    }
}
