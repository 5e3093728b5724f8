package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Finds a list by name, and tells of what kind it is and how many entries it holds.
final class ListBox extends ComboBox<ListBox.Named> {
    private final transient RowKit kit;

    /// A list that can be chosen, or a name that a draft holds and that is no such list.
    record Named(String name, String more) {}

    /// @param kinds those that the place takes
    ListBox(RowKit kit, Set<ListKind> kinds) {
        this.kit = kit;
        setLabel(kit.texts().of("editor.list"));
        setPlaceholder(kit.texts().of("editor.list.search"));
        addClassName("c-wide");
        setFilterTimeout(Choice.PAUSE);
        setItemLabelGenerator(Named::name);
        setRenderer(choice());
        getStyle().set("--vaadin-combo-box-overlay-width", "24rem");
        ItemFilter<Named> found =
                (one, wanted) -> FieldChoice.found(wanted, one.name() + ' ' + one.more());
        setItems(found, fitting(kit, kinds));
    }

    private static List<Named> fitting(RowKit kit, Set<ListKind> kinds) {
        return kit.lists().all().stream()
                .filter(list -> kinds.contains(list.kind()))
                .map(list -> named(kit, list))
                .toList();
    }

    private static Named named(RowKit kit, ListChoices.Choice list) {
        var kind = kit.texts().of(title(list.kind()));
        return new Named(list.name(), kit.texts().of("editor.list.entries", kind, list.entries()));
    }

    /// Key of the words for a kind of list.
    static String title(ListKind kind) {
        return "editor.list." + kind.name().toLowerCase(Locale.ROOT);
    }

    ListBox onChoice(Consumer<String> chosen) {
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.accept(change.getValue().name());
            }
        });
        return this;
    }

    /// @param name as the draft holds it; blank for none
    void show(String name) {
        Shown.in(
                this,
                name.isBlank()
                        ? null
                        : kit.lists().all().stream()
                                .filter(list -> list.name().equals(name))
                                .findFirst()
                                .map(list -> named(kit, list))
                                .orElseGet(() -> new Named(name, "")));
        setHelperText(getValue() == null ? "" : getValue().more());
    }

    private static LitRenderer<Named> choice() {
        return LitRenderer.<Named>of(
                        """
                        <div class="e-choice">
                          <span class="e-choice-name">${item.name}</span>
                          <span class="e-choice-more">${item.more}</span>
                        </div>\
                        """)
                .withProperty("name", Named::name)
                .withProperty("more", Named::more);
    }
}
