package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Amounts;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Deviates;
import org.perimeter.engine.rule.Condition.Side;

/// How two amounts compare, or how far apart they may lie; the amounts themselves are lines below.
final class FiguresEditor extends ConstructEditor {
    private final Choice<Comparison> comparison;
    private final Choice<Side> side;
    private final NumberText percent;
    private final NumberText absolute;

    FiguresEditor(Row.Tested row, RowKit kit) {
        super(row, kit);
        comparison =
                new Choice<>(
                                kit,
                                "editor.amounts.comparison",
                                List.of(Comparison.values()),
                                ConstructEditor::title)
                        .onChoice(one -> {
                            if (test() instanceof Amounts(var left, _, var right)) {
                                put(new Amounts(left, one, right));
                            }
                        });
        side =
                new Choice<>(
                                kit,
                                "editor.deviates.side",
                                List.of(Side.values()),
                                FiguresEditor::title)
                        .onChoice(one -> {
                            if (test()
                                    instanceof
                                    Deviates(var amount, _, var expected, var part, var most)) {
                                put(new Deviates(amount, one, expected, part, most));
                            }
                        });
        percent = new NumberText(kit, "editor.deviates.percent").onChange(_ -> tolerate());
        absolute = new NumberText(kit, "editor.deviates.absolute").onChange(_ -> tolerate());
        lay(comparison, side, percent, absolute);
    }

    static String title(Side side) {
        return "editor.deviates." + side.name().toLowerCase(Locale.ROOT);
    }

    @Override
    void show(Condition.Test test) {
        var deviates = test instanceof Deviates;
        comparison.setVisible(!deviates);
        for (Component one : List.of(side, percent, absolute)) {
            one.setVisible(deviates);
        }
        if (test instanceof Amounts(_, var how, _)) {
            comparison.setValue(how);
        } else if (test instanceof Deviates(_, var where, _, var part, var most)) {
            side.setValue(where);
            percent.show(part == null ? "" : part);
            absolute.show(most == null ? "" : most);
        }
    }

    private void tolerate() {
        if (test() instanceof Deviates(var amount, var where, var expected, _, _)) {
            put(
                    new Deviates(
                            amount,
                            where,
                            expected,
                            given(percent.literal()),
                            given(absolute.literal())));
        }
    }

    private static @Nullable String given(String literal) {
        return literal.isEmpty() ? null : literal;
    }

    @Override
    void focus() {
        if (test() instanceof Deviates) {
            percent.focus();
        } else {
            comparison.focus();
        }
    }
}
