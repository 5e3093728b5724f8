package org.perimeter.engine.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold for a consignment before a rule fires, as an author wrote it.
///
/// Fields, collections and values stand as text: a draft may name what does not exist, and a check says so on the node.
/// [Resolver][org.perimeter.engine.compile.Resolver] turns the tree into the form that engines run. Literals are written as
/// the field's type is: decimals with a point, instants by ISO 8601 in UTC, codes as they are.
///
/// A field that the manifest lacks makes its test UNKNOWN; a rule fires only on TRUE. [Not] keeps UNKNOWN, so "origin is
/// not on the list" never fires on a missing origin: say `AnyOf(Missing, Not(…))` to ask for it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.AllOf.class, name = "all"),
    @JsonSubTypes.Type(value = Condition.AnyOf.class, name = "any"),
    @JsonSubTypes.Type(value = Condition.Not.class, name = "not"),
    @JsonSubTypes.Type(value = Condition.Missing.class, name = "missing"),
    @JsonSubTypes.Type(value = Condition.Compare.class, name = "compare"),
    @JsonSubTypes.Type(value = Condition.Between.class, name = "between"),
    @JsonSubTypes.Type(value = Condition.OneOf.class, name = "oneOf"),
    @JsonSubTypes.Type(value = Condition.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Condition.Valid.class, name = "valid"),
    @JsonSubTypes.Type(value = Condition.InList.class, name = "inList"),
    @JsonSubTypes.Type(value = Condition.ListedFor.class, name = "listedFor"),
    @JsonSubTypes.Type(value = Condition.Shaped.class, name = "shaped"),
    @JsonSubTypes.Type(value = Condition.Similar.class, name = "similar"),
    @JsonSubTypes.Type(value = Condition.CompareFields.class, name = "compareFields"),
    @JsonSubTypes.Type(value = Condition.Amounts.class, name = "amounts"),
    @JsonSubTypes.Type(value = Condition.Deviates.class, name = "deviates"),
    @JsonSubTypes.Type(value = Condition.Elapsed.class, name = "elapsed"),
    @JsonSubTypes.Type(value = Condition.Shared.class, name = "shared"),
    @JsonSubTypes.Type(value = Condition.Fired.class, name = "fired"),
    @JsonSubTypes.Type(value = Condition.Quantified.class, name = "quantified")
})
public sealed interface Condition extends Node {
    /// A condition that holds no other one outside of its expressions: it looks at values.
    sealed interface Test extends Condition {}

    /// Every part holds. Empty only while a draft is being written; a check refuses it.
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// At least one part holds. Empty only while a draft is being written; a check refuses it.
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /// The field has no value, or the collection is unknown; never UNKNOWN itself.
    record Missing(String field) implements Test {}

    /// `field comparison value`, for numbers and instants; EQUAL and DIFFERENT also for text, codes and flags.
    record Compare(String field, Comparison comparison, String value) implements Test {}

    /// `from ≤ field ≤ to`, for numbers and instants.
    record Between(String field, String from, String to) implements Test {}

    /// The field equals one of a short list that stands in the rule itself, exactly.
    record OneOf(String field, List<String> values) implements Test {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// The text meets the test with at least one of the words, ignoring case and accents.
    record Words(String field, TextTest test, List<String> words) implements Test {
        public Words {
            words = List.copyOf(words);
        }
    }

    /// The value has a valid check digit or shape.
    record Valid(String field, Validator validator) implements Test {}

    /// The field is on a versioned list: equal to a value or a key of it, or met by one of its patterns.
    record InList(String field, String list) implements Test {}

    /// The field is among the values that a keyed list gives for the key field; for a key that is not on it, it is not.
    record ListedFor(String key, String list, String field) implements Test {}

    /// The text, blanks aside, has this shape.
    record Shaped(String field, Shape shape) implements Test {}

    /// The text is like at least one entry of a list of values.
    ///
    /// @param limit of EDIT_DISTANCE the most changes, of JARO_WINKLER the least likeness between 0 and 1; empty for PHONETIC
    record Similar(String field, String list, Measure measure, String limit) implements Test {}

    /// Two fields of one kind; EQUAL and DIFFERENT for all, the others for numbers and instants.
    ///
    /// Case and accents do not count where one of them is a text; two codes are compared exactly.
    record CompareFields(String field, Comparison comparison, String other) implements Test {}

    record Amounts(Expression left, Comparison comparison, Expression right) implements Test {}

    /// The amount lies further from the expected one than each tolerance that is given.
    ///
    /// @param percent  of the expected amount; `null` where only the other tolerance counts
    /// @param absolute in the unit of the amounts; `null` where only the other tolerance counts
    record Deviates(
            Expression amount,
            Side side,
            Expression expected,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String percent,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String absolute)
            implements Test {}

    /// The time from one instant to another; negative where the second comes first.
    ///
    /// @param limit a decimal number of units
    record Elapsed(String from, String to, Comparison comparison, String limit, Unit unit)
            implements Test {}

    /// An element of one collection and one of another have the same value; for one and the same field, two elements.
    record Shared(String field, String other) implements Test {}

    /// So many of these rules fired. It counts TRUE only and is never UNKNOWN.
    record Fired(Quantifier quantifier, List<String> rules) implements Test {
        public Fired {
            rules = List.copyOf(rules);
        }
    }

    /// So many elements of the collection meet the condition.
    record Quantified(Quantifier quantifier, String over, Condition each) implements Condition {}

    enum Comparison {
        EQUAL,
        DIFFERENT,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }

    enum TextTest {
        EQUALS,
        CONTAINS_WORD,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    enum Shape {
        ONLY_DIGITS,
        /// One character three times or more, and nothing else.
        REPEATED_CHARACTER,
        /// Neither letter nor digit.
        ONLY_SYMBOLS
    }

    enum Measure {
        /// Characters to insert, delete or replace (Levenshtein).
        EDIT_DISTANCE,
        JARO_WINKLER,
        /// Double Metaphone, word by word.
        PHONETIC
    }

    enum Side {
        MORE,
        LESS,
        EITHER
    }

    enum Unit {
        HOURS,
        DAYS
    }

    /// Check digits and shapes: ISO 6346 container numbers and types, IMO numbers, HS codes, UN numbers, air waybills.
    enum Validator {
        CONTAINER_NUMBER,
        IMO_NUMBER,
        HS_CODE,
        UN_NUMBER,
        AIR_WAYBILL,
        CONTAINER_TYPE
    }

    /// How many elements; `n` counts only for EXACTLY, AT_LEAST and AT_MOST and is 0 otherwise.
    record Quantifier(Kind kind, int n) {
        public static final Quantifier SOME = new Quantifier(Kind.SOME, 0);
        public static final Quantifier EVERY = new Quantifier(Kind.EVERY, 0);
        public static final Quantifier NO = new Quantifier(Kind.NO, 0);

        public Quantifier {
            if (n < 0 || (n != 0 && !kind.counts())) {
                throw new IllegalArgumentException(
                        kind
                                + " with n = "
                                + n
                                + "\nMaybe EXACTLY, AT_LEAST or AT_MOST was meant, with n of 0 or more.");
            }
        }

        public enum Kind {
            SOME,
            EVERY,
            NO,
            EXACTLY,
            AT_LEAST,
            AT_MOST;

            public boolean counts() {
                return this == EXACTLY || this == AT_LEAST || this == AT_MOST;
            }
        }
    }
}
