package org.perimeter.ui.editor;

import java.util.List;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.AllOf;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.AnyOf;
import org.perimeter.engine.rule.Condition.Between;
import org.perimeter.engine.rule.Condition.Compare;
import org.perimeter.engine.rule.Condition.CompareFields;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Deviates;
import org.perimeter.engine.rule.Condition.Elapsed;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.InList;
import org.perimeter.engine.rule.Condition.ListedFor;
import org.perimeter.engine.rule.Condition.Measure;
import org.perimeter.engine.rule.Condition.Missing;
import org.perimeter.engine.rule.Condition.Not;
import org.perimeter.engine.rule.Condition.OneOf;
import org.perimeter.engine.rule.Condition.Quantified;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shape;
import org.perimeter.engine.rule.Condition.Shaped;
import org.perimeter.engine.rule.Condition.Shared;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Similar;
import org.perimeter.engine.rule.Condition.TextTest;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Condition.Valid;
import org.perimeter.engine.rule.Condition.Validator;
import org.perimeter.engine.rule.Condition.Words;
import org.perimeter.engine.rule.Expression;
import org.perimeter.engine.rule.Expression.Aggregate;
import org.perimeter.engine.rule.Expression.Arithmetic;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Count;
import org.perimeter.engine.rule.Expression.Distinct;
import org.perimeter.engine.rule.Expression.Function;
import org.perimeter.engine.rule.Expression.Length;
import org.perimeter.engine.rule.Expression.Listed;
import org.perimeter.engine.rule.Expression.Of;
import org.perimeter.engine.rule.Expression.Operation;

/// One of each construct of the language.
final class Samples {
    private static final Expression WEIGHT = new Of("grossWeight");
    private static final Condition LOADED =
            new Compare("containers[].loadStatus", Comparison.EQUAL, "loaded");

    private Samples() {}

    static Stream<Condition> conditions() {
        return Stream.concat(
                Stream.of(
                        new AllOf(List.of(new Missing("eta"))),
                        new AnyOf(List.of(new Missing("goods[]"))),
                        new Not(new Missing("eta")),
                        new Missing("eta"),
                        new Compare("grossWeight", Comparison.AT_LEAST, "12.5"),
                        new Between("grossWeight", "10", "20.5"),
                        new OneOf("port.loading", List.of("CNSHA", "BRSSZ")),
                        new Words("shipper.name", TextTest.CONTAINS_WORD, List.of("pack")),
                        new Valid("conveyance.imo", Validator.IMO_NUMBER),
                        new InList("port.loading", "elevated-ports"),
                        new ListedFor("port.loading", "hazard-classes", "port.discharge"),
                        new Shaped("shipper.name", Shape.ONLY_DIGITS),
                        new Similar("shipper.name", "watch-list", Measure.JARO_WINKLER, "0.9"),
                        new CompareFields("eta", Comparison.LESS, "filing.sentAt"),
                        new Deviates(WEIGHT, Side.EITHER, new Constant("9"), "5", "500"),
                        new Elapsed("filing.sentAt", "eta", Comparison.LESS, "24", Unit.HOURS),
                        new Shared("containers[].number", "related[].containers[].number"),
                        new Fired(new Quantifier(Quantifier.Kind.AT_LEAST, 2), List.of("R-1")),
                        new Quantified(Quantifier.SOME, "containers[]", LOADED)),
                expressions()
                        .map(amount -> new Amounts(amount, Comparison.GREATER, new Constant("3"))));
    }

    static Stream<Expression> expressions() {
        return Stream.of(
                new Constant("1500"),
                WEIGHT,
                new Length("shipper.name"),
                new Listed("median-package-weights", "port.loading"),
                new Arithmetic(Operation.RATIO, WEIGHT, new Constant("2")),
                new Count("containers[]", LOADED),
                new Distinct("goods[].origin", null),
                new Aggregate(Function.SUM, "goods[]", new Of("goods[].weight"), null));
    }
}
