package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import org.perimeter.engine.list.ListShape;
import org.perimeter.engine.list.Pattern;
import org.perimeter.policy.list.EntryKind;

/// What the kinds of lists and their columns are called where a component shows them.
record ShapeWords(Component where) {
    String of(ListShape shape) {
        return switch (shape) {
            case VALUES -> where.getTranslation("lists.shape.values");
            case PATTERNS -> where.getTranslation("lists.shape.patterns");
            case KEYED -> where.getTranslation("lists.shape.keyed");
            case NUMBERS -> where.getTranslation("lists.shape.numbers");
        };
    }

    String of(EntryKind kind) {
        return switch (kind) {
            case CODES -> where.getTranslation("lists.kind.codes");
            case PARTIES -> where.getTranslation("lists.kind.parties");
            case PORTS -> where.getTranslation("lists.kind.ports");
            case WORDS -> where.getTranslation("lists.kind.words");
        };
    }

    String key(ListShape shape) {
        return switch (shape) {
            case VALUES -> where.getTranslation("lists.column.entry");
            case PATTERNS -> where.getTranslation("lists.column.text");
            case KEYED, NUMBERS -> where.getTranslation("lists.column.key");
        };
    }

    String value(ListShape shape) {
        return switch (shape) {
            case VALUES, KEYED -> where.getTranslation("lists.column.value");
            case PATTERNS -> where.getTranslation("lists.column.how");
            case NUMBERS -> where.getTranslation("lists.column.number");
        };
    }

    /// A value as people read it: that of a pattern says how its text is looked for.
    String value(ListShape shape, String value) {
        return shape == ListShape.PATTERNS ? of(Pattern.Kind.valueOf(value)) : value;
    }

    String of(Pattern.Kind kind) {
        return switch (kind) {
            case WHOLE -> where.getTranslation("lists.pattern.whole");
            case WORD -> where.getTranslation("lists.pattern.word");
            case PREFIX -> where.getTranslation("lists.pattern.prefix");
            case SUFFIX -> where.getTranslation("lists.pattern.suffix");
            case CONTAINS -> where.getTranslation("lists.pattern.contains");
        };
    }
}
