package org.perimeter.engine.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Validator;

/// Rules in English.
record InEnglish() implements Wording {
    @Override
    public String missing(Subject subject) {
        return subject.verb("is missing", "are missing");
    }

    @Override
    public String present(Subject subject) {
        return subject.verb("is given", "are given");
    }

    @Override
    public String missing(@Nullable CollectionWords elements) {
        return "the " + many(elements) + " are missing";
    }

    @Override
    public String present(@Nullable CollectionWords elements) {
        return "the " + many(elements) + " are given";
    }

    @Override
    public String compare(Subject subject, FieldType type, Comparison comparison, String value) {
        String test =
                type == FieldType.MOMENT
                        ? switch (comparison) {
                            case EQUAL -> "exactly ";
                            case DIFFERENT -> "not exactly ";
                            case LESS -> "before ";
                            case AT_MOST -> "not after ";
                            case GREATER -> "after ";
                            case AT_LEAST -> "not before ";
                        }
                        : switch (comparison) {
                            case EQUAL -> "";
                            case DIFFERENT -> "not ";
                            case LESS -> "less than ";
                            case AT_MOST -> "at most ";
                            case GREATER -> "more than ";
                            case AT_LEAST -> "at least ";
                        };
        return subject.verb("is ", "are ") + test + value;
    }

    @Override
    public String between(Subject subject, FieldType type, String from, String to) {
        return subject.verb("is between ", "are between ") + from + " and " + to + " inclusive";
    }

    @Override
    public String oneOf(Subject subject, List<String> values, boolean not) {
        return subject.verb("is ", "are ")
                + (not ? "none of " : "one of ")
                + Wording.list(values, or());
    }

    @Override
    public String words(Subject subject, TextTest test, List<String> words, boolean not) {
        String list = Wording.list(words.stream().map(this::quoted).toList(), or());
        boolean one = words.size() == 1;
        return switch (test) {
            case EQUALS -> verb(subject, "read", not) + " " + list;
            case CONTAINS -> verb(subject, "contain", not) + " " + list;
            case STARTS_WITH -> verb(subject, "start", not) + " with " + list;
            case ENDS_WITH -> verb(subject, "end", not) + " with " + list;
            case CONTAINS_WORD ->
                    not && !one
                            ? verb(subject, "contain", false) + " none of the words " + list
                            : verb(subject, "contain", not) + " the word " + list;
        };
    }

    private static String verb(Subject subject, String verb, boolean not) {
        return not
                ? subject.verb("does not " + verb, "do not " + verb)
                : subject.verb(verb + "s", verb);
    }

    @Override
    public String valid(Subject subject, Validator validator, boolean not) {
        String what =
                switch (validator) {
                    case CONTAINER_NUMBER -> "a valid container number (ISO 6346)";
                    case IMO_NUMBER -> "a valid IMO number";
                    case HS_CODE -> "a well-formed HS code";
                    case UN_NUMBER -> "a well-formed UN number";
                    case AIR_WAYBILL -> "a valid air waybill number (mod 7)";
                    case CONTAINER_TYPE -> "a well-formed container type (ISO 6346)";
                };
        return subject.verb("is ", "are ") + (not ? "not " : "") + what;
    }

    @Override
    public String quantified(
            Quantifier quantifier, @Nullable CollectionWords elements, String each) {
        String one = elements == null ? OPEN : elements.one().en();
        String counted = quantifier.n() + " " + (quantifier.n() == 1 ? one : many(elements));
        return switch (quantifier.kind()) {
                    case SOME -> "for some " + one;
                    case EVERY -> "for every " + one;
                    case NO -> "for no " + one;
                    case EXACTLY -> "for exactly " + counted;
                    case AT_LEAST -> "for at least " + counted;
                    case AT_MOST -> "for at most " + counted;
                }
                + ", "
                + each;
    }

    private static String many(@Nullable CollectionWords elements) {
        return elements == null ? OPEN : elements.many().en();
    }

    @Override
    public String not(String condition) {
        return "it does not hold that " + condition;
    }

    @Override
    public String and() {
        return " and ";
    }

    @Override
    public String or() {
        return " or ";
    }

    @Override
    public String quoted(String text) {
        return "“" + Wording.inQuotes(text) + "”";
    }

    @Override
    public String named(String code) {
        // A seal that was found missing is not a value that is missing.
        return code.equals("missing") ? quoted(code) : code;
    }

    @Override
    public String number(String literal, String unit) {
        return Decimal.of(literal).map(decimal -> decimal.written(',', '.')).orElse(literal)
                + (unit.isEmpty() ? "" : "\u00a0" + unit);
    }

    @Override
    public String flag(boolean set) {
        return set ? "yes" : "no";
    }

    @Override
    public String points(int points) {
        long size = Math.abs((long) points);
        return number(String.valueOf(size), "")
                + (size == 1 ? " point is " : " points are ")
                + (points < 0 ? "taken off" : "added");
    }

    @Override
    public String name(Disposition disposition) {
        return name(disposition, null);
    }

    @Override
    public String band(Policy.Band band) {
        return "from "
                + number(String.valueOf(band.from()), "")
                + " points, "
                + name(band.disposition());
    }

    @Override
    public String floor(Disposition disposition, @Nullable ExamKind exam) {
        return "the disposition is at least " + name(disposition, exam);
    }

    @Override
    public String cap(Disposition disposition) {
        return "the disposition is at most " + name(disposition, null);
    }

    @Override
    public String force(Disposition disposition, @Nullable ExamKind exam) {
        return "the disposition is " + name(disposition, exam) + " whatever the points";
    }

    private static String name(Disposition disposition, @Nullable ExamKind exam) {
        String name =
                switch (disposition) {
                    case RELEASE -> "Release";
                    case REFER -> "Refer";
                    case SCREEN -> "Screen";
                    case HOLD -> "Hold";
                    case EXAMINE -> "Examine";
                    case DO_NOT_LOAD -> "Do not load";
                };
        return exam == null
                ? name
                : name
                        + switch (exam) {
                            case NII -> " (image)";
                            case TAILGATE -> " (tailgate)";
                            case FULL -> " (full)";
                        };
    }

    @Override
    public String reject(String code) {
        return "the filing is rejected with code " + code;
    }

    @Override
    public String refer(String desk) {
        return "the consignment is referred to desk " + desk;
    }

    @Override
    public String notify(String agency) {
        return agency + " is notified";
    }

    @Override
    public String rule(String condition, List<String> effects) {
        return "If " + condition + ", then " + Wording.list(effects, and()) + ".";
    }
}
