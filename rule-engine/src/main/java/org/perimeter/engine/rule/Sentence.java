package org.perimeter.engine.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.CollectionWords;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Wording.Subject;

/// Says a rule as a sentence, in English or in French.
///
/// It says all of the rule and nothing else: two rules that differ in what they mean never read the same. A draft may be
/// said too: what is not filled in is `…`, a name that does not exist stands as it was written.
public final class Sentence {
    private static final Pattern SIMPLE = Pattern.compile("[\\p{L}\\p{N}.-]+");

    private final FactSchema schema;
    private final Locale locale;
    private final Wording wording;
    private final Phrasing phrasing;

    private Sentence(FactSchema schema, Locale locale) {
        this.schema = schema;
        this.locale = locale;
        this.wording = Wording.in(locale);
        this.phrasing = Phrasing.in(locale);
    }

    /// A clause without capital and full stop, such as `the port of loading is CNSHA`.
    public static String of(Condition condition, Locale locale) {
        return new Sentence(FactSchema.standard(), locale).say(condition);
    }

    /// A whole sentence: `If …, then ….`
    public static String of(Rule rule, Locale locale) {
        Sentence sentence = new Sentence(FactSchema.standard(), locale);
        List<String> effects = rule.effects().stream().map(sentence::say).toList();
        return sentence.wording.rule(sentence.say(rule.when()), effects);
    }

    /// A clause such as `25 points are added`.
    public static String of(Effect effect, Locale locale) {
        return new Sentence(FactSchema.standard(), locale).say(effect);
    }

    /// A noun such as `Hold`, as it stands in a sentence.
    public static String of(Disposition disposition, Locale locale) {
        return Wording.in(locale).name(disposition);
    }

    /// A text between the quotation marks of the language; marks of its own are escaped.
    public static String quoted(String text, Locale locale) {
        return Wording.in(locale).quoted(text);
    }

    private String say(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> parts) -> group(parts, wording.and());
            case Condition.AnyOf(List<Condition> parts) -> group(parts, wording.or());
            case Condition.Not(Condition part) -> sayNot(part);
            case Condition.Missing(String name) ->
                    collection(name)
                            .map(elements -> wording.missing(elements))
                            .orElseGet(() -> wording.missing(subject(name)));
            case Condition.Compare(String name, var comparison, String value) ->
                    wording.compare(subject(name), type(name), comparison, value(name, value));
            case Condition.Between(String name, String from, String to) ->
                    wording.between(subject(name), type(name), value(name, from), value(name, to));
            case Condition.OneOf(String name, List<String> values) -> oneOf(name, values, false);
            case Condition.Words(String name, var test, List<String> words) ->
                    wording.words(subject(name), test, words, false);
            case Condition.Valid(String name, var validator) ->
                    wording.valid(subject(name), validator, false);
            case Condition.Test test -> clauses().say(test, false);
            case Condition.Quantified(var quantifier, String over, Condition each) ->
                    wording.quantified(quantifier, elements(over), inside(each));
        };
    }

    private String sayNot(Condition part) {
        return switch (part) {
            case Condition.Missing(String name) ->
                    collection(name)
                            .map(elements -> wording.present(elements))
                            .orElseGet(() -> wording.present(subject(name)));
            case Condition.OneOf(String name, List<String> values) -> oneOf(name, values, true);
            case Condition.Words(String name, var test, List<String> words) ->
                    wording.words(subject(name), test, words, true);
            case Condition.Valid(String name, var validator) ->
                    wording.valid(subject(name), validator, true);
            case Condition.InList test -> clauses().say(test, true);
            case Condition.ListedFor test -> clauses().say(test, true);
            case Condition.Test _, Condition.Not _ -> wording.not("(" + say(part) + ")");
            case Condition.AllOf _, Condition.AnyOf _, Condition.Quantified _ ->
                    wording.not("(" + say(part) + ")");
        };
    }

    private Clauses clauses() {
        return new Clauses(wording, phrasing, this::subject, this::type, this::say);
    }

    private String oneOf(String name, List<String> literals, boolean not) {
        List<String> values = literals.stream().map(literal -> value(name, literal)).toList();
        return values.size() == 1
                ? wording.compare(
                        subject(name),
                        type(name),
                        not ? Comparison.DIFFERENT : Comparison.EQUAL,
                        values.getFirst())
                : wording.oneOf(subject(name), values, not);
    }

    /// Parts that hold others stand in brackets, so that it is plain what belongs together.
    private String group(List<Condition> parts, String between) {
        if (parts.isEmpty()) {
            return Wording.OPEN;
        }
        return parts.size() == 1
                ? say(parts.getFirst())
                : parts.stream().map(this::bracketed).collect(Collectors.joining(between));
    }

    private String bracketed(Condition part) {
        return switch (simplest(part)) {
            case Condition.AllOf _, Condition.AnyOf _, Condition.Quantified _ ->
                    "(" + say(part) + ")";
            case Condition.Not _, Condition.Test _ -> say(part);
        };
    }

    private String inside(Condition each) {
        return switch (simplest(each)) {
            case Condition.AllOf _, Condition.AnyOf _ -> "(" + say(each) + ")";
            case Condition.Not _, Condition.Test _, Condition.Quantified _ -> say(each);
        };
    }

    /// A group of one says what its part says.
    private static Condition simplest(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> parts) when parts.size() == 1 ->
                    simplest(parts.getFirst());
            case Condition.AnyOf(List<Condition> parts) when parts.size() == 1 ->
                    simplest(parts.getFirst());
            default -> condition;
        };
    }

    private String say(Effect effect) {
        return switch (effect) {
            case Effect.Points(int points) -> wording.points(points);
            case Effect.Floor(var disposition, var exam) -> wording.floor(disposition, exam);
            case Effect.Cap(var disposition) -> wording.cap(disposition);
            case Effect.Force(var disposition, var exam) -> wording.force(disposition, exam);
            case Effect.Reject(String code) -> wording.reject(open(code));
            case Effect.Refer(String desk) -> wording.refer(open(desk));
            case Effect.Notify(String agency) -> wording.notify(open(agency));
        };
    }

    private Subject subject(String name) {
        return schema.field(name)
                .map(field ->
                        new Subject(
                                field.label().in(locale), field.label().fr().startsWith("les ")))
                .orElseGet(() -> new Subject(open(name), false));
    }

    private FieldType type(String name) {
        return schema.field(name).map(Field::type).orElse(FieldType.TEXT);
    }

    private Optional<CollectionWords> collection(String name) {
        return Collection.at(name).map(schema::words);
    }

    private @Nullable CollectionWords elements(String over) {
        return collection(over).orElse(null);
    }

    private String value(String name, String literal) {
        Field field = schema.field(name).orElse(null);
        if (field == null || literal.isBlank()) {
            return literal.isBlank() ? Wording.OPEN : wording.quoted(literal);
        }
        return switch (field.type()) {
            case TEXT -> wording.quoted(literal);
            case CODE -> code(field, literal);
            case NUMBER -> wording.number(literal, field.unit());
            case MOMENT -> moment(literal);
            case FLAG -> wording.flag(Boolean.parseBoolean(literal));
        };
    }

    private String code(Field field, String literal) {
        return field.codes().stream()
                .filter(code -> code.value().equals(literal))
                .findFirst()
                .map(code -> {
                    String called = code.name().in(locale);
                    return wording.named(called)
                            + (called.equals(literal) ? "" : " (" + literal + ")");
                })
                .orElseGet(() ->
                        SIMPLE.matcher(literal).matches() ? literal : wording.quoted(literal));
    }

    /// `2026-03-01 00:00 UTC` for a whole minute, with seconds else.
    private static String moment(String literal) {
        return literal.replaceFirst(
                "^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2})(?::00)?(:\\d{2}(?:\\.\\d+)?)?Z$",
                "$1 $2$3 UTC");
    }

    private static String open(String text) {
        return text.isBlank() ? Wording.OPEN : text;
    }
}
