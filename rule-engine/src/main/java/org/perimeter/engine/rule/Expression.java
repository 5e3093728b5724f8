package org.perimeter.engine.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/// A number that is worked out from fields, as an author wrote it.
///
/// Sums, differences and products are exact; ratios and averages are rounded to 12 decimal places, half to even. What cannot be
/// worked out is UNKNOWN: a missing field, a division by zero, the least of nothing.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Expression.Constant.class, name = "number"),
    @JsonSubTypes.Type(value = Expression.Of.class, name = "field"),
    @JsonSubTypes.Type(value = Expression.Length.class, name = "length"),
    @JsonSubTypes.Type(value = Expression.Listed.class, name = "listed"),
    @JsonSubTypes.Type(value = Expression.Arithmetic.class, name = "arithmetic"),
    @JsonSubTypes.Type(value = Expression.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Expression.Distinct.class, name = "distinct"),
    @JsonSubTypes.Type(value = Expression.Aggregate.class, name = "aggregate")
})
public sealed interface Expression extends Node {
    record Constant(String value) implements Expression {}

    /// The value of a number field.
    record Of(String field) implements Expression {}

    /// How many characters a text has, blanks at its ends aside.
    record Length(String field) implements Expression {}

    /// What a list of numbers gives for the key field; UNKNOWN for a key that is not on it.
    record Listed(String list, String key) implements Expression {}

    record Arithmetic(Operation operation, Expression left, Expression right)
            implements Expression {}

    /// How many elements of a collection there are, or meet the filter; 0 of none.
    record Count(String over, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition where)
            implements Expression {}

    /// How many different values a field of elements has; 0 of none.
    record Distinct(
            String field, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition where)
            implements Expression {}

    /// Over the elements that meet the filter. The sum of none is 0, the rest UNKNOWN.
    record Aggregate(
            Function function,
            String over,
            Expression of,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Condition where)
            implements Expression {}

    enum Operation {
        SUM,
        DIFFERENCE,
        PRODUCT,
        RATIO
    }

    enum Function {
        SUM,
        MIN,
        MAX,
        AVERAGE
    }
}
