package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import org.perimeter.engine.fact.FieldType;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Condition.Elapsed;
import org.perimeter.engine.rule.Condition.Unit;

/// From which instant to which other, and how long that may be.
final class ElapsedEditor extends ConstructEditor {
    private final SubjectBox from;
    private final SubjectBox to;
    private final Choice<Comparison> comparison;
    private final NumberText limit;
    private final Choice<Unit> unit;

    ElapsedEditor(Row.Test row, RowKit kit) {
        super(row, kit);
        var moments =
                FieldChoice.here(
                        kit.schema(), row.inside(), field -> field.type() == FieldType.MOMENT);
        from =
                new SubjectBox(kit, "editor.elapsed.from", moments)
                        .onField(field -> put(with(field.path(), now().to())));
        to =
                new SubjectBox(kit, "editor.elapsed.to", moments)
                        .onField(field -> put(with(now().from(), field.path())));
        comparison =
                new Choice<>(
                                kit,
                                "editor.operator",
                                List.of(Comparison.values()),
                                ConstructEditor::title)
                        .onChoice(one -> put(with(one, now().limit(), now().unit())));
        limit =
                new NumberText(kit, "editor.elapsed.limit")
                        .onChange(literal -> put(with(now().comparison(), literal, now().unit())));
        unit =
                new Choice<>(
                                kit,
                                "editor.elapsed.unit",
                                List.of(Unit.values()),
                                ElapsedEditor::title)
                        .onChoice(one -> put(with(now().comparison(), now().limit(), one)));
        lay(from, to, comparison, limit, unit);
    }

    static String title(Unit unit) {
        return "editor.elapsed." + unit.name().toLowerCase(Locale.ROOT);
    }

    private Elapsed now() {
        return (Elapsed) test();
    }

    private Elapsed with(String first, String second) {
        return new Elapsed(first, second, now().comparison(), now().limit(), now().unit());
    }

    private Elapsed with(Comparison how, String literal, Unit in) {
        return new Elapsed(now().from(), now().to(), how, literal, in);
    }

    @Override
    void show(Condition.Test test) {
        if (test instanceof Elapsed(var first, var second, var how, var literal, var in)) {
            from.show(first);
            to.show(second);
            comparison.setValue(how);
            limit.show(literal);
            unit.setValue(in);
        }
    }

    @Override
    void focus() {
        if (now().from().isBlank()) {
            from.focus();
        } else if (now().to().isBlank()) {
            to.focus();
        } else {
            limit.focus();
        }
    }
}
