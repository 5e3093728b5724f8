package org.perimeter.ui.lists;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.Answer;
import org.perimeter.policy.list.EntryKind;
import org.perimeter.policy.list.NewList;
import org.perimeter.policy.list.VersionedList;

/// Creates a list: a press asks for its name, titles, kind and reason.
final class NewListPart extends Div {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 120;

    private final transient ListsPresenter presenter;
    private final Button open = new Button();
    private final Div form = new Div();
    private final TextField name = new TextField();
    private final TextField english = new TextField();
    private final TextField french = new TextField();
    private final Select<ListShape> shape = new Select<>();
    private final Select<EntryKind> kind = new Select<>();
    private final TextField reason = new TextField();
    private final Div trouble = new Div();

    NewListPart(ListsPresenter presenter) {
        this.presenter = presenter;
        addClassName("p-stack");
        open.setText(getTranslation("lists.new"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> show(true));
        text(name, getTranslation("lists.new.name"), LONGEST_NAME);
        name.setHelperText(getTranslation("lists.new.name.help"));
        text(english, getTranslation("lists.new.title.en"), LONGEST_TITLE);
        text(french, getTranslation("lists.new.title.fr"), LONGEST_TITLE);
        text(reason, getTranslation("lists.reason"), 1_000);
        var words = new ShapeWords(this);
        shape.setLabel(getTranslation("lists.column.shape"));
        shape.setItems(ListShape.values());
        shape.setItemLabelGenerator(words::of);
        shape.setValue(ListShape.VALUES);
        shape.addValueChangeListener(chosen -> {
            if (chosen.getValue() == ListShape.PATTERNS) {
                kind.setValue(EntryKind.WORDS);
            }
        });
        kind.setLabel(getTranslation("lists.new.kind"));
        kind.setItems(EntryKind.values());
        kind.setItemLabelGenerator(words::of);
        kind.setValue(EntryKind.CODES);
        trouble.getElement().setAttribute("role", "alert");
        var create = new Button(getTranslation("lists.new.do"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("lists.cancel"), click -> show(false));
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(create, cancel);
        buttons.addClassName("p-toolbar");
        form.add(name, english, french, shape, kind, reason, trouble, buttons);
        form.addClassNames("p-stack", "p-step", "p-form");
        form.setVisible(false);
        add(open, form);
    }

    private static void text(TextField field, String label, int longest) {
        field.setLabel(label);
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
    }

    private void show(boolean form) {
        open.setVisible(!form);
        this.form.setVisible(form);
        if (form) {
            name.focus();
        } else {
            open.focus();
        }
    }

    private void create() {
        trouble.removeAll();
        var wanted =
                new NewList(
                        name.getValue().strip(),
                        shape.getValue(),
                        kind.getValue(),
                        new Bilingual(english.getValue(), french.getValue()));
        switch (presenter.create(wanted, reason.getValue())) {
            case Answer.Done<VersionedList>(var list) ->
                    getUI().ifPresent(ui -> ui.navigate("lists/" + list.name()));
            case Answer.Refused<VersionedList>(var why, var _) ->
                    trouble.add(new Paragraph(why.text().in(getLocale())));
        }
    }
}
