package org.perimeter.ui.editor;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
record FieldChoice(String path, @Nullable Field field, List<Collection> through) {
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

    boolean matches(String wanted, RowWords words, Locale locale) {
        if (field == null) {
            return true;
        }
        var text =
                folded(
                        words.name(field)
                                + ' '
                                + path
                                + ' '
                                + field.description().in(locale)
                                + ' '
                                + field.within().map(words::name).orElse(""));
        return List.of(folded(wanted).split("\\s+")).stream().allMatch(text::contains);
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
