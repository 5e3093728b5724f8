package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Deviates;
import org.perimeter.engine.rule.Condition.Elapsed;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Shared;
import org.perimeter.engine.rule.Condition.Side;
import org.perimeter.engine.rule.Condition.Unit;
import org.perimeter.engine.rule.Expression.Constant;
import org.perimeter.engine.rule.Expression.Of;

/// The tests of more than one field.
enum Construct implements Subject {
    AMOUNTS,
    DEVIATES,
    ELAPSED,
    SHARED,
    FIRED;

    /// Empty for a test of one field.
    static Optional<Construct> of(Condition.Test test) {
        return Optional.ofNullable(
                switch (test) {
                    case Amounts _ -> AMOUNTS;
                    case Deviates _ -> DEVIATES;
                    case Elapsed _ -> ELAPSED;
                    case Shared _ -> SHARED;
                    case Fired _ -> FIRED;
                    case Condition.Missing _,
                            Condition.Compare _,
                            Condition.Between _,
                            Condition.OneOf _,
                            Condition.Words _,
                            Condition.Valid _,
                            Condition.InList _,
                            Condition.ListedFor _,
                            Condition.Shaped _,
                            Condition.Similar _,
                            Condition.CompareFields _ ->
                            null;
                });
    }

    /// Those that make sense on a line; the scope cannot ask about rules.
    static List<Construct> offered(NodePath line) {
        return Stream.of(values())
                .filter(one -> one != FIRED || !line.within(NodePath.SCOPE))
                .toList();
    }

    /// The test as it is when it has just been chosen.
    Condition.Test begin() {
        return switch (this) {
            case AMOUNTS -> new Amounts(new Of(""), Comparison.GREATER, new Constant(""));
            case DEVIATES -> new Deviates(new Of(""), Side.MORE, new Of(""), "5", null);
            case ELAPSED -> new Elapsed("", "", Comparison.LESS, "24", Unit.HOURS);
            case SHARED -> new Shared("", "");
            case FIRED -> new Fired(Quantifier.SOME, List.of());
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Key of its name.
    String title() {
        return "editor.construct." + word();
    }

    @Override
    public String label(RowKit kit) {
        return kit.texts().of(title());
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public String more(RowKit kit) {
        return kit.texts().of(title() + ".more");
    }

    @Override
    public boolean matches(String wanted, RowKit kit) {
        return FieldChoice.found(wanted, label(kit) + ' ' + more(kit) + ' ' + word());
    }
}
