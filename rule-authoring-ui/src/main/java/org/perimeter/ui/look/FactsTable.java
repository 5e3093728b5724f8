package org.perimeter.ui.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.fact.Facts;
import org.perimeter.engine.fact.Field;
import org.perimeter.engine.fact.Value;

/// What is known of a consignment, by the words of the vocabulary, and what its manifest lacks.
public final class FactsTable extends Div {
    private static final FactSchema SCHEMA = FactSchema.standard();

    private final transient List<Field> missing = new ArrayList<>();
    private final Table table;

    public FactsTable(Facts facts) {
        addClassName("p-stack");
        table =
                new Table(getTranslation("facts.title"))
                        .column(getTranslation("facts.what"))
                        .column(getTranslation("facts.value"));
        list("", null, facts);
        add(table);
        if (!missing.isEmpty()) {
            Paragraph lacking =
                    new Paragraph(
                            getTranslation(
                                    "facts.missing",
                                    missing.stream()
                                            .map(field -> field.label().in(getLocale()))
                                            .collect(Collectors.joining(", "))));
            lacking.addClassName("p-muted");
            add(lacking);
        }
    }

    /// @param within what the words of the fields follow: `goods line 2 · `
    private void list(String within, @Nullable Collection owner, Facts facts) {
        for (Field field : SCHEMA.fieldsOf(owner)) {
            Value value = facts.value(field);
            if (value != null) {
                table.row(within + field.label().in(getLocale()), written(field, value));
            } else if (owner == null) {
                missing.add(field);
            }
        }
        for (Collection inner : Collection.values()) {
            if (inner.parent().orElse(null) == owner) {
                list(within, inner, facts.elements(inner));
            }
        }
    }

    private void list(String within, Collection collection, @Nullable List<Facts> elements) {
        if (elements == null) {
            return;
        }
        String noun = SCHEMA.label(collection).in(getLocale());
        for (int i = 0; i < elements.size(); i++) {
            list(within + noun + " " + (i + 1) + " · ", collection, elements.get(i));
        }
    }

    private String written(Field field, Value value) {
        return switch (value) {
            case Value.Text(String text) -> named(field, text);
            case Value.Amount(BigDecimal number) ->
                    field.unit().isEmpty()
                            ? number.toPlainString()
                            : number.toPlainString() + " " + field.unit();
            case Value.Moment(Instant at) -> new Figures(getLocale()).moment(at, ZoneOffset.UTC);
            case Value.Flag(boolean set) ->
                    set ? getTranslation("facts.yes") : getTranslation("facts.no");
        };
    }

    /// A code of a closed list with its name.
    private String named(Field field, String code) {
        return field.codes().stream()
                .filter(known -> known.value().equals(code))
                .findFirst()
                .map(known -> code + " · " + known.name().in(getLocale()))
                .orElse(code);
    }
}
