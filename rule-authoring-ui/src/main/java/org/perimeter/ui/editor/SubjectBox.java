package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;

/// Finds a field, or what more than one field tells, by name, path or meaning in either language.
final class SubjectBox extends ComboBox<Subject> {
    private final transient RowKit kit;

    /// @param label    key of the label
    /// @param subjects those to choose from
    SubjectBox(RowKit kit, String label, List<? extends Subject> subjects) {
        this.kit = kit;
        setLabel(kit.texts().of(label));
        setPlaceholder(kit.texts().of("editor.field.search"));
        addClassName("c-wide");
        setFilterTimeout(Choice.PAUSE);
        setItemLabelGenerator(one -> one.label(kit));
        setRenderer(choice());
        getStyle().set("--vaadin-combo-box-overlay-width", "28rem");
        ItemFilter<Subject> found = (one, wanted) -> one.matches(wanted, kit);
        setItems(found, List.copyOf(subjects));
    }

    /// Tells what a person chooses.
    SubjectBox onChoice(Consumer<Subject> chosen) {
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue());
            }
        });
        return this;
    }

    /// Tells the field that a person chooses.
    SubjectBox onField(Consumer<FieldChoice> chosen) {
        return onChoice(subject -> {
            if (subject instanceof FieldChoice field) {
                chosen.accept(field);
            }
        });
    }

    /// @param path as the draft holds it; blank for none
    void show(String path) {
        Shown.in(this, path.isBlank() ? null : FieldChoice.at(kit.schema(), path));
    }

    private LitRenderer<Subject> choice() {
        return LitRenderer.<Subject>of(
                        """
                        <div class="e-choice">
                          <span><span class="e-choice-name">${item.name}</span>
                            <span class="e-choice-path">${item.path}</span></span>
                          <span class="e-choice-more">${item.more}</span>
                        </div>\
                        """)
                .withProperty("name", one -> one.label(kit))
                .withProperty("path", Subject::path)
                .withProperty("more", one -> one.more(kit));
    }
}
