package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;

/// What a line shows below itself while it is open.
abstract sealed class RowEditor extends Div
        permits TestEditor, ConstructEditor, AmountEditor, CountEditor, GroupEditor, DenialEditor {
    /// Which editor a line needs; the editor stays while this stays the same.
    enum Sort {
        TEST,
        FIGURES,
        ELAPSED,
        SHARED,
        FIRED,
        AMOUNT,
        COUNT,
        GROUP,
        DENIAL
    }

    static Sort sort(Row row) {
        return switch (row) {
            case Row.Tested test ->
                    Construct.of(test.condition())
                            .map(construct ->
                                    switch (construct) {
                                        case AMOUNTS, DEVIATES -> Sort.FIGURES;
                                        case ELAPSED -> Sort.ELAPSED;
                                        case SHARED -> Sort.SHARED;
                                        case FIRED -> Sort.FIRED;
                                    })
                            .orElse(Sort.TEST);
            case Row.Amount _ -> Sort.AMOUNT;
            case Row.Count _ -> Sort.COUNT;
            case Row.Group _ -> Sort.GROUP;
            case Row.Denial _ -> Sort.DENIAL;
        };
    }

    static RowEditor of(Row row, RowKit kit) {
        return switch (row) {
            case Row.Test test ->
                    Construct.of(test.condition())
                            .<RowEditor>map(construct ->
                                    switch (construct) {
                                        case AMOUNTS, DEVIATES -> new FiguresEditor(test, kit);
                                        case ELAPSED -> new ElapsedEditor(test, kit);
                                        case SHARED -> new SharedEditor(test, kit);
                                        case FIRED -> new FiredEditor(test, kit);
                                    })
                            .orElseGet(() -> new TestEditor(test, kit));
            case Row.Figures figures -> new FiguresEditor(figures, kit);
            case Row.Amount amount -> new AmountEditor(amount, kit);
            case Row.Count count -> new CountEditor(count, kit);
            case Row.Group group -> new GroupEditor(group, kit);
            case Row.Denial denial -> new DenialEditor(denial, kit);
        };
    }

    /// Takes the line's new content; what is being typed stays.
    abstract void show(Row row);

    /// Puts the focus where filling in goes on.
    abstract void focus();
}
