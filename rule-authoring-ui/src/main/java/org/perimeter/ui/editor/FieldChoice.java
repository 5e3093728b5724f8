package org.perimeter.ui.editor;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;

/// A field that a line may ask of, where the line stands.
///
/// @param field   `null` for a path that the vocabulary does not know
/// @param through the collections, from the outside in, whose elements must be counted around the line before the field can
///                be asked of; empty where it can be as the line stands
record FieldChoice(String path, @Nullable Field field, List<Collection> through)
        implements Subject {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    FieldChoice {
        through = List.copyOf(through);
    }

    /// Those of the element at hand, then those around it, then those of elements further in.
    ///
    /// @param inside the collection whose element is at hand; `null` for the consignment
    static List<FieldChoice> of(FactSchema schema, @Nullable Collection inside) {
        var choices = new ArrayList<FieldChoice>();
        for (var at = inside; at != null; at = at.parent().orElse(null)) {
            schema.fieldsOf(at).forEach(field -> choices.add(here(field)));
        }
        schema.fieldsOf(null).forEach(field -> choices.add(here(field)));
        for (var collection : Collection.values()) {
            var through = between(inside, collection);
            if (!through.isEmpty()) {
                schema.fieldsOf(collection)
                        .forEach(field ->
                                choices.add(new FieldChoice(field.path(), field, through)));
            }
        }
        return choices;
    }

    static FieldChoice here(Field field) {
        return new FieldChoice(field.path(), field, List.of());
    }

    static FieldChoice unknown(String path) {
        return new FieldChoice(path, null, List.of());
    }

    /// The condition with the counts around it that the field needs.
    Condition around(Condition test) {
        var condition = test;
        for (var collection : through.reversed()) {
            condition =
                    new Quantified(
                            Quantifier.SOME, collection.path(), new AllOf(List.of(condition)));
        }
        return condition;
    }

    /// Those of one kind that can be asked of as the line stands.
    static List<FieldChoice> here(
            FactSchema schema, @Nullable Collection inside, Predicate<Field> kind) {
        return of(schema, inside).stream()
                .filter(choice -> choice.through.isEmpty())
                .filter(choice -> choice.field != null && kind.test(choice.field))
                .toList();
    }

    /// Those of one kind, wherever they stand.
    static List<FieldChoice> anywhere(FactSchema schema, Predicate<Field> kind) {
        return schema.fields().stream().filter(kind).map(FieldChoice::here).toList();
    }

    /// The collections that a line can ask whether they are known.
    static List<FieldChoice> collections(@Nullable Collection inside) {
        return Term.reachable(inside).map(one -> unknown(one.path())).toList();
    }

    /// A field, or a name that is no field, as a draft holds it.
    static FieldChoice at(FactSchema schema, String path) {
        return schema.field(path).map(FieldChoice::here).orElseGet(() -> unknown(path));
    }

    @Override
    public String label(RowKit kit) {
        return field == null
                ? Collection.at(path).map(kit.words()::name).orElse(path)
                : kit.words().name(field);
    }

    @Override
    public String more(RowKit kit) {
        var description = description().in(kit.locale());
        return through.isEmpty()
                ? description
                : through.stream()
                                .map(over -> kit.words().counted(Quantifier.SOME, over))
                                .collect(Collectors.joining(", "))
                        + ": "
                        + description;
    }

    private Bilingual description() {
        return field == null
                ? Collection.at(path)
                        .map(FactSchema.standard()::description)
                        .orElse(new Bilingual("", ""))
                : field.description();
    }

    /// In either language, whatever the page’s: many know a field by the name of one of them.
    @Override
    public boolean matches(String wanted, RowKit kit) {
        var description = description();
        var name = field == null ? new Bilingual("", "") : field.label();
        return found(
                wanted,
                String.join(
                        " ",
                        label(kit),
                        path,
                        name.en(),
                        name.fr(),
                        description.en(),
                        description.fr(),
                        field == null ? "" : field.within().map(kit.words()::name).orElse("")));
    }

    /// Whether each word that is wanted stands in the text, without regard to case and accents.
    static boolean found(String wanted, String text) {
        var folded = folded(text);
        return Stream.of(folded(wanted).split("\\s+")).allMatch(folded::contains);
    }

    /// The way from one element to another further in; empty where there is none.
    private static List<Collection> between(@Nullable Collection inside, Collection collection) {
        var way = new ArrayDeque<Collection>();
        for (var at = collection; at != null; at = at.parent().orElse(null)) {
            if (at == inside) {
                return List.copyOf(way);
            }
            way.addFirst(at);
        }
        return inside == null ? List.copyOf(way) : List.of();
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
