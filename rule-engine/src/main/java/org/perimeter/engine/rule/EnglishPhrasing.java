package org.perimeter.engine.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Wording.Subject;

/// What [Phrasing] says, in English.
record EnglishPhrasing() implements Phrasing {
    @Override
    public String inList(Subject subject, String list, boolean not) {
        return subject.verb("is ", "are ") + (not ? "not " : "") + "on the list " + list;
    }

    @Override
    public String listedFor(String key, String list, String field, boolean not) {
        String verb = not ? " does not allow " : " allows ";
        return "the list " + list + verb + field + " for " + key;
    }

    @Override
    public String shaped(Subject subject, Shape shape) {
        return subject.verb("consists ", "consist ")
                + switch (shape) {
                    case ONLY_DIGITS -> "of digits only";
                    case ONLY_SYMBOLS -> "of symbols only";
                    case REPEATED_CHARACTER -> "of one repeated character";
                };
    }

    @Override
    public String similar(Subject subject, String list, Measure measure, String limit) {
        return subject.verb("is", "are")
                + " like an entry of the list "
                + list
                + switch (measure) {
                    case EDIT_DISTANCE -> " (edit distance at most " + limit + ")";
                    case JARO_WINKLER -> " (Jaro–Winkler at least " + limit + ")";
                    case PHONETIC -> " (it sounds the same)";
                };
    }

    @Override
    public String compareFields(
            Subject subject, FieldType type, Comparison comparison, String other) {
        if (type == FieldType.MOMENT) {
            return subject.verb("is ", "are ")
                    + switch (comparison) {
                        case EQUAL -> "at the same time as ";
                        case DIFFERENT -> "not at the same time as ";
                        case LESS -> "before ";
                        case AT_MOST -> "not after ";
                        case GREATER -> "after ";
                        case AT_LEAST -> "not before ";
                    }
                    + other;
        }
        return subject.verb("is ", "are ") + than(comparison) + other;
    }

    @Override
    public String amounts(String left, Comparison comparison, String right) {
        return left + " is " + than(comparison) + right;
    }

    private static String than(Comparison comparison) {
        return switch (comparison) {
            case EQUAL -> "the same as ";
            case DIFFERENT -> "different from ";
            case LESS -> "less than ";
            case AT_MOST -> "at most ";
            case GREATER -> "more than ";
            case AT_LEAST -> "at least ";
        };
    }

    @Override
    public String deviates(String amount, Side side, String expected, List<String> tolerances) {
        return amount
                + switch (side) {
                    case MORE -> " is above ";
                    case LESS -> " is below ";
                    case EITHER -> " is off ";
                }
                + expected
                + " by more than "
                + String.join(" and by more than ", tolerances);
    }

    @Override
    public String elapsed(String from, String to, Comparison comparison, String time) {
        return "from "
                + from
                + " to "
                + to
                + " it is "
                + switch (comparison) {
                    case EQUAL -> "exactly ";
                    case DIFFERENT -> "not exactly ";
                    case LESS -> "less than ";
                    case AT_MOST -> "at most ";
                    case GREATER -> "more than ";
                    case AT_LEAST -> "at least ";
                }
                + time;
    }

    @Override
    public String time(String number, boolean one, Unit unit) {
        return number
                + switch (unit) {
                    case HOURS -> one ? " hour" : " hours";
                    case DAYS -> one ? " day" : " days";
                };
    }

    @Override
    public String shared(String field, @Nullable String other) {
        return other == null
                ? field + " is the same for two elements"
                : field + " and " + other + " have a value in common";
    }

    @Override
    public String fired(Quantifier quantifier, String rules) {
        int n = quantifier.n();
        return switch (quantifier.kind()) {
                    case SOME -> "at least one";
                    case EVERY -> "every one";
                    case NO -> "none";
                    case EXACTLY -> "exactly " + n;
                    case AT_LEAST -> "at least " + n;
                    case AT_MOST -> "at most " + n;
                }
                + " of the rules "
                + rules
                + " fired";
    }

    @Override
    public String length(String field) {
        return "the number of characters of " + field;
    }

    @Override
    public String listed(String list, String key) {
        return "the number that the list " + list + " gives for " + key;
    }

    @Override
    public String count(@Nullable CollectionWords elements, @Nullable String filter) {
        return "the number of " + many(elements) + where(filter);
    }

    @Override
    public String distinct(String field, @Nullable String filter) {
        return "the number of different values of " + field + where(filter);
    }

    @Override
    public String aggregate(
            Function function,
            @Nullable CollectionWords elements,
            String of,
            @Nullable String filter) {
        return switch (function) {
                    case SUM -> "the sum of ";
                    case MIN -> "the least of ";
                    case MAX -> "the greatest of ";
                    case AVERAGE -> "the average of ";
                }
                + of
                + " over the "
                + many(elements)
                + where(filter);
    }

    private static String where(@Nullable String filter) {
        return filter == null ? "" : " where " + filter;
    }

    private static String many(@Nullable CollectionWords elements) {
        return elements == null ? Wording.OPEN : elements.many().en();
    }
}
