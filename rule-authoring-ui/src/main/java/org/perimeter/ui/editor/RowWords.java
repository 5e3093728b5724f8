package org.perimeter.ui.editor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Decimal;
import org.perimeter.engine.rule.Sentence;
import org.perimeter.ui.editor.Phrase.Kind;
import org.perimeter.ui.look.Figures;

/// What each line of a condition says, in the person's language; short, since many stand below each other.
final class RowWords {
    /// More values than these are counted instead of listed.
    private static final int LISTED = 8;

    private static final Pattern ARTICLE = Pattern.compile("(?i)^(the |le |la |les |l['’])");

    private final FactSchema schema;
    private final Locale locale;
    private final Translation texts;

    RowWords(FactSchema schema, Locale locale, Translation texts) {
        this.schema = schema;
        this.locale = locale;
        this.texts = texts;
    }

    List<Phrase> of(Row row) {
        var phrases = new ArrayList<Phrase>();
        role(row.path()).ifPresent(role -> phrases.add(new Phrase(Kind.ROLE, texts.of(role))));
        phrases.addAll(
                switch (row) {
                    case Row.Group group ->
                            List.of(new Phrase(Kind.JOIN, texts.of(title(group.grouping()))));
                    case Row.Count count -> count(count);
                    case Row.Test test -> test(test);
                    case Row.Figures figures -> List.of(sentence(figures));
                    case Row.Amount amount -> new AmountWords(this, texts).of(amount.expression());
                    case Row.Denial _ -> List.of(new Phrase(Kind.JOIN, texts.of("editor.not")));
                });
        return phrases;
    }

    /// Key of what a line is to the one around it, where that is more than a part of it.
    static Optional<String> role(NodePath path) {
        return Optional.ofNullable(
                switch (path.isRoot() ? "" : path.last()) {
                    case "left" -> "editor.role.left";
                    case "right" -> "editor.role.right";
                    case "amount" -> "editor.role.amount";
                    case "expected" -> "editor.role.expected";
                    case "of" -> "editor.role.of";
                    case "where" -> "editor.role.where";
                    default -> null;
                });
    }

    static String title(Grouping grouping) {
        return "editor.group." + grouping.name().toLowerCase(Locale.ROOT);
    }

    /// A field's name for lists: without its article, beginning with a capital.
    String name(Field field) {
        return bare(field.label());
    }

    /// Several elements of a collection, as a noun without article.
    String many(Collection collection) {
        return schema.words(collection).many().in(locale);
    }

    String name(Collection collection) {
        return capital(schema.label(collection).in(locale));
    }

    /// How many of what: `for some goods line`, `for at least 2 containers`.
    String counted(Quantifier quantifier, @Nullable Collection over) {
        var n = quantifier.n();
        var kind = quantifier.kind();
        if (over == null) {
            return texts.of(countKey(kind, false), texts.of("editor.count.what"), n);
        }
        var words = schema.words(over);
        var single = !kind.counts() || n == 1 || (n == 0 && isFrench());
        var noun = (single ? words.one() : words.many()).in(locale);
        return texts.of(countKey(kind, words.feminine()), noun, n);
    }

    /// Key of the words for so many; French ones agree with the noun where they stand for it.
    static String countKey(Quantifier.Kind kind, boolean feminine) {
        var agrees = kind == Quantifier.Kind.SOME || kind == Quantifier.Kind.NO;
        return "editor.count."
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                + (feminine && agrees ? ".feminine" : "");
    }

    private List<Phrase> count(Row.Count row) {
        var phrases = new ArrayList<Phrase>();
        if (row.negated()) {
            phrases.add(new Phrase(Kind.JOIN, texts.of("editor.not")));
        }
        var many = counted(row.quantified().quantifier(), row.counted());
        phrases.add(
                new Phrase(
                        row.counted() == null ? Kind.BLANK : Kind.JOIN,
                        row.negated() ? many : capital(many)));
        if (row.grouping() != null) {
            phrases.add(new Phrase(Kind.TEST, lower(texts.of(title(row.grouping())))));
        }
        return phrases;
    }

    private List<Phrase> test(Row.Test row) {
        var path = Form.field(row.condition());
        var operator = Operator.of(row).orElse(null);
        if (operator == null) {
            return List.of(sentence(row));
        }
        var field = schema.field(path).orElse(null);
        if (path.isBlank()) {
            return List.of(new Phrase(Kind.BLANK, texts.of("editor.chooseField")));
        }
        var phrases = new ArrayList<Phrase>();
        phrases.add(
                field == null
                        ? new Phrase(Kind.VALUE, unknown(path))
                        : new Phrase(Kind.FIELD, name(field)));
        var type = field == null ? FieldType.TEXT : field.type();
        phrases.add(new Phrase(Kind.TEST, texts.of(operator.title(type))));
        phrases.addAll(values(operator.form(), field, Form.values(row.condition())));
        return phrases;
    }

    private Phrase sentence(Row.Tested row) {
        var said = Sentence.of(row.negated() ? new Not(row.condition()) : row.condition(), locale);
        return new Phrase(Kind.SAID, capital(said));
    }

    /// A field’s name by its path; the path itself where it is none.
    String name(String path) {
        return schema.field(path).map(this::name).orElse(path);
    }

    private String unknown(String path) {
        return Collection.at(path).map(this::name).orElse(path);
    }

    private List<Phrase> values(Form form, @Nullable Field field, List<String> values) {
        return switch (form.takes()) {
            case NOTHING -> List.of();
            case LIST -> List.of(chosen(values, 0, "editor.chooseList"));
            case LIST_AND_KEY ->
                    List.of(
                            chosen(values, 0, "editor.chooseList"),
                            new Phrase(Kind.TEST, texts.of("editor.list.for")),
                            fieldAt(values, 1));
            case LIKENESS -> likeness(values);
            case FIELD -> List.of(fieldAt(values, 0));
            case VALIDATOR ->
                    List.of(
                            new Phrase(
                                    Kind.VALUE,
                                    texts.of(
                                            ValidatorEditor.title(
                                                    Validator.valueOf(values.getFirst())))));
            case VALUE, RANGE, VALUES, WORDS -> List.of(literals(form, field, values));
        };
    }

    private Phrase chosen(List<String> values, int index, String blank) {
        var value = index < values.size() ? values.get(index) : "";
        return value.isBlank()
                ? new Phrase(Kind.BLANK, texts.of(blank))
                : new Phrase(Kind.VALUE, value);
    }

    private Phrase fieldAt(List<String> values, int index) {
        var path = index < values.size() ? values.get(index) : "";
        return field(path);
    }

    /// A field by its name, or what is still to be done.
    Phrase field(String path) {
        return path.isBlank()
                ? new Phrase(Kind.BLANK, texts.of("editor.chooseField"))
                : new Phrase(Kind.FIELD, name(path));
    }

    private List<Phrase> likeness(List<String> values) {
        var measure = Measure.valueOf(values.get(1));
        var key = LikenessEditor.title(measure) + ".says";
        return List.of(
                chosen(values, 0, "editor.chooseList"),
                new Phrase(Kind.TEST, texts.of(key, number(values.get(2)))));
    }

    String number(String literal) {
        if (literal.isBlank()) {
            return "…";
        }
        return Decimal.of(literal)
                .map(one -> isFrench() ? one.written('\u00a0', ',') : one.written(',', '.'))
                .orElse(literal);
    }

    private Phrase literals(Form form, @Nullable Field field, List<String> values) {
        if (values.isEmpty() || values.stream().allMatch(String::isBlank)) {
            return new Phrase(Kind.BLANK, texts.of("editor.chooseValue"));
        }
        if (form == Form.BETWEEN) {
            return new Phrase(
                    Kind.VALUE,
                    texts.of(
                            "editor.range",
                            value(field, values.get(0)),
                            value(field, values.get(1))));
        }
        var words = form.takes() == Form.Takes.WORDS;
        var listed =
                values.stream()
                        .limit(LISTED)
                        .map(one -> words ? quoted(one) : value(field, one))
                        .collect(Collectors.joining(", "));
        var more = values.size() - LISTED;
        return new Phrase(Kind.VALUE, more > 0 ? texts.of("editor.andMore", listed, more) : listed);
    }

    /// One value as people write it: a code with its name, a number with its unit, an instant in UTC.
    String value(@Nullable Field field, String literal) {
        if (literal.isBlank()) {
            return "…";
        }
        if (field == null) {
            return literal;
        }
        return switch (field.type()) {
            case CODE ->
                    field.codes().stream()
                            .filter(code -> code.value().equals(literal))
                            .map(this::code)
                            .findFirst()
                            .orElse(literal);
            case NUMBER -> {
                var number = number(literal);
                yield field.unit().isEmpty() ? number : number + "\u00a0" + field.unit();
            }
            case MOMENT -> moment(literal);
            case FLAG ->
                    switch (literal) {
                        case "true" -> texts.of("editor.yes");
                        case "false" -> texts.of("editor.no");
                        default -> literal;
                    };
            case TEXT -> quoted(literal);
        };
    }

    String code(Field.Code code) {
        var name = code.name().in(locale);
        return name.equalsIgnoreCase(code.value()) ? name : code.value() + " " + name;
    }

    private String moment(String literal) {
        try {
            return new Figures(locale).moment(Instant.parse(literal), ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            return literal;
        }
    }

    private String quoted(String text) {
        return texts.of("editor.quoted", text);
    }

    private String bare(Bilingual label) {
        return capital(ARTICLE.matcher(label.in(locale)).replaceFirst(""));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    private String lower(String text) {
        return text.substring(0, 1).toLowerCase(locale) + text.substring(1);
    }

    private boolean isFrench() {
        return Locale.FRENCH.getLanguage().equals(locale.getLanguage());
    }
}
