package org.perimeter.ui.editor;

import java.util.List;
import org.perimeter.engine.fact.Collection;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Aggregate;
import org.perimeter.engine.rule.Expression.Arithmetic;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.Expression.Distinct;
import org.perimeter.engine.rule.Expression.Length;
import org.perimeter.engine.rule.Expression.Listed;
import org.perimeter.engine.rule.Expression.Of;
import org.perimeter.ui.editor.Phrase.Kind;

/// What the line of an amount says; its parts have lines of their own.
record AmountWords(RowWords words, Translation texts) {
    List<Phrase> of(Expression expression) {
        return switch (expression) {
            case Constant(var value) -> List.of(number(value));
            case Of(var field) -> List.of(words.field(field));
            case Length(var field) -> List.of(how(expression), words.field(field));
            case Listed(var list, var key) ->
                    List.of(
                            list.isBlank()
                                    ? blank("editor.chooseList")
                                    : new Phrase(Kind.VALUE, list),
                            new Phrase(Kind.TEST, texts.of("editor.list.for")),
                            words.field(key));
            case Arithmetic _ -> List.of(how(expression));
            case Count(var over, _) -> List.of(how(expression), elements(over));
            case Distinct(var field, _) -> List.of(how(expression), words.field(field));
            case Aggregate(_, var over, _, _) -> List.of(how(expression), elements(over));
        };
    }

    private Phrase number(String literal) {
        return literal.isBlank()
                ? blank("editor.chooseValue")
                : new Phrase(Kind.VALUE, words.number(literal));
    }

    private Phrase how(Expression expression) {
        return new Phrase(Kind.JOIN, texts.of(Term.of(expression).title() + ".says"));
    }

    private Phrase elements(String over) {
        return Collection.at(over)
                .map(found -> new Phrase(Kind.FIELD, words.many(found)))
                .orElseGet(() -> blank("editor.count.what"));
    }

    private Phrase blank(String key) {
        return new Phrase(Kind.BLANK, texts.of(key));
    }
}
