package org.perimeter.ui.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// All rules with what follows from each and what is wrong with it; scope and bands come first.
final class RuleList extends Div {
    private final Translation texts;
    private final Grid<RuleLine> grid = new Grid<>();
    private final TextField filter = new TextField();
    private final H2 heading = new H2();
    private final Button toggle = new Button();
    private final Span none = new Span();
    private List<RuleLine> lines = List.of();
    private List<RuleLine> shown = List.of();
    private String open = "";

    /// @param link     the address of a rule
    /// @param commands takes `add-rule`
    /// @param writes   whether the person may add one
    RuleList(RowKit kit, Function<String, String> link, Consumer<String> commands, boolean writes) {
        this.texts = kit.texts();
        addClassNames("e-pane", "e-rules");
        toggle.addClassName("e-rules-toggle");
        toggle.setIcon(VaadinIcon.MENU.create());
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> unfold(!hasClassName("e-open")));
        filter.setPlaceholder(texts.of("editor.rules.filter"));
        filter.setAriaLabel(texts.of("editor.rules.filter"));
        filter.setClearButtonVisible(true);
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(200);
        filter.addValueChangeListener(change -> list());
        grid.addThemeVariants(GridVariant.NO_BORDER);
        ((GridSingleSelectionModel<RuleLine>) grid.setSelectionMode(Grid.SelectionMode.SINGLE))
                .setDeselectAllowed(false);
        grid.getElement().setAttribute("aria-label", texts.of("editor.rules"));
        grid.addColumn(line(link)).setFlexGrow(1).setAutoWidth(false);
        grid.addSelectionListener(selected -> {
            if (selected.isFromClient()) {
                selected.getFirstSelectedItem()
                        .ifPresentOrElse(one -> go(link.apply(one.id())), this::select);
            }
        });
        var add = new Button(texts.of("editor.rules.add"), VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.SMALL);
        add.addClickListener(click -> commands.accept("add-rule"));
        add.setVisible(writes);
        var head = new Div(heading, add);
        head.addClassName("e-rules-head");
        none.addClassNames("p-muted", "p-small");
        none.getElement().setAttribute("role", "status");
        var body = new Div(head, filter, grid, none);
        body.addClassName("e-rules-body");
        add(toggle, body);
    }

    void show(List<RuleLine> now, String ruleId) {
        open = ruleId;
        if (!now.equals(lines)) {
            lines = now;
            list();
        }
        heading.setText(texts.of("editor.rules.count", lines.size() - 1));
        toggle.setText(heading.getText());
        select();
    }

    /// Folds the list away where the screen is too narrow for both.
    void unfold(boolean unfolded) {
        setClassName("e-open", unfolded);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(unfolded));
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    void scrollToOpen() {
        var index = shown.stream().map(RuleLine::id).toList().indexOf(open);
        if (index >= 0) {
            grid.scrollToIndex(index);
        }
    }

    private void list() {
        var wanted = filter.getValue();
        shown = lines.stream().filter(line -> line.matches(wanted)).toList();
        grid.setItems(shown);
        none.setText(
                wanted.isBlank() ? "" : texts.of("editor.rules.found", shown.size(), lines.size()));
        select();
    }

    private void select() {
        var line = shown.stream().filter(one -> one.id().equals(open)).findFirst();
        if (!Optional.ofNullable(grid.asSingleSelect().getValue()).equals(line)) {
            grid.asSingleSelect().setValue(line.orElse(null));
        }
    }

    private LitRenderer<RuleLine> line(Function<String, String> link) {
        return LitRenderer.<RuleLine>of(
                        """
                        <a class="e-rule" href="${item.link}" data-rule="${item.id}" tabindex="-1">
                          <span class="e-rule-line">
                            <span class="e-rule-id">${item.id}</span>
                            <span class="e-rule-title ${item.blank}">${item.title}</span>
                          </span>
                          <span class="e-rule-line">
                            <span class="e-rule-title">${item.effects}</span>
                            <span class="e-count e-error" title="${item.errorText}">${item.errors}</span>
                            <span class="e-count e-warning" title="${item.warningText}">${item.warnings}</span>
                          </span>
                        </a>\
                        """)
                .withProperty("link", one -> link.apply(one.id()))
                .withProperty("id", RuleLine::id)
                .withProperty("title", this::title)
                .withProperty("blank", one -> one.title().isBlank() ? "e-rule-blank" : "")
                .withProperty("effects", this::effects)
                .withProperty("errors", one -> one.errors() == 0 ? "" : "⊘ " + one.errors())
                .withProperty("warnings", one -> one.warnings() == 0 ? "" : "⚠ " + one.warnings())
                .withProperty("errorText", one -> texts.of("editor.errors", one.errors()))
                .withProperty("warningText", one -> texts.of("editor.warnings", one.warnings()));
    }

    private String title(RuleLine line) {
        return line.title().isBlank() ? texts.of("editor.rules.untitled") : line.title();
    }

    private String effects(RuleLine line) {
        return line.effects().isEmpty()
                ? line.isFrame()
                        ? texts.of("editor.frame.short")
                        : texts.of("editor.rules.noEffect")
                : line.effects();
    }
}
