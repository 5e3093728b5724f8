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
import com.vaadin.flow.function.ValueProvider;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// All rules with what follows from each and what is wrong with it; scope and bands come first.
final class RuleList extends Div {
    private static final String TYPED = "element.value";

    private final Translation texts;
    private final Grid<ListLine> grid = new Grid<>();
    private final TextField filter = new TextField();
    private final H2 heading = new H2();
    private final Button toggle = new Button();
    private final Span none = new Span();
    private List<RuleLine> lines = List.of();
    private List<ListLine> shown = List.of();
    private final Set<Topic> folded = EnumSet.noneOf(Topic.class);
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
        filter.getElement()
                .addEventListener(
                        "keydown",
                        press ->
                                firstFound(press.getEventData().get(TYPED).asString())
                                        .map(link)
                                        .ifPresent(this::go))
                .setFilter("event.key === 'Enter'")
                .addEventData(TYPED);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        ((GridSingleSelectionModel<ListLine>) grid.setSelectionMode(Grid.SelectionMode.SINGLE))
                .setDeselectAllowed(false);
        grid.getElement().setAttribute("aria-label", texts.of("editor.rules"));
        grid.addColumn(line(link)).setFlexGrow(1).setAutoWidth(false);
        grid.addSelectionListener(selected -> {
            if (selected.isFromClient()) {
                selected.getFirstSelectedItem()
                        .ifPresentOrElse(one -> choose(one, link), this::select);
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

    /// Puts the focus where one types what to find.
    void look() {
        unfold(true);
        filter.focus();
    }

    /// Of what has been typed, which the list may not follow yet; a rule of just that id before all others.
    private Optional<String> firstFound(String typed) {
        return typed.isBlank()
                ? Optional.empty()
                : ListLine.of(found(typed), Set.of()).stream()
                        .filter(RuleLine.class::isInstance)
                        .map(RuleLine.class::cast)
                        .filter(rule -> !rule.isFrame())
                        .map(RuleLine::id)
                        .min(Comparator.comparing(id -> !id.equalsIgnoreCase(typed.strip())));
    }

    private List<RuleLine> found(String wanted) {
        return lines.stream().filter(line -> line.matches(wanted)).toList();
    }

    private void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    private void choose(ListLine line, Function<String, String> link) {
        switch (line) {
            case RuleLine rule -> go(link.apply(rule.id()));
            case ListLine.Heading _ -> {
                fold(line);
                select();
            }
        }
    }

    void scrollToOpen() {
        var index =
                IntStream.range(0, shown.size())
                        .filter(i -> isOpen(shown.get(i)))
                        .findFirst()
                        .orElse(-1);
        if (index >= 0) {
            grid.scrollToIndex(index);
        }
    }

    private void list() {
        var wanted = filter.getValue();
        var found = found(wanted);
        shown = ListLine.of(found, wanted.isBlank() ? folded : Set.of());
        grid.setItems(shown);
        none.setText(
                wanted.isBlank() ? "" : texts.of("editor.rules.found", found.size(), lines.size()));
        select();
    }

    private void fold(ListLine line) {
        if (line instanceof ListLine.Heading heading) {
            if (!folded.remove(heading.topic())) {
                folded.add(heading.topic());
            }
            list();
        }
    }

    private void select() {
        var line = shown.stream().filter(this::isOpen).findFirst();
        if (!Optional.ofNullable(grid.asSingleSelect().getValue()).equals(line)) {
            grid.asSingleSelect().setValue(line.orElse(null));
        }
    }

    private boolean isOpen(ListLine line) {
        return line instanceof RuleLine rule && rule.id().equals(open);
    }

    private LitRenderer<ListLine> line(Function<String, String> link) {
        return LitRenderer.<ListLine>of(
                        """
                        ${item.topic
                          ? html`<button class="e-topic" tabindex="-1" aria-expanded="${item.expanded}" @click="${fold}">
                              <span class="e-topic-mark" aria-hidden="true">${item.mark}</span>
                              <span class="e-rule-title">${item.topic}</span><span class="e-topic-count">${item.count}</span>
                            </button>`
                          : html`<a class="e-rule" href="${item.link}" data-rule="${item.id}" tabindex="-1">
                          <span class="e-rule-line">
                            <span class="e-rule-id">${item.id}</span>
                            <span class="e-rule-title ${item.blank}">${item.title}</span>
                          </span>
                          <span class="e-rule-line">
                            <span class="e-rule-title">${item.effects}</span>
                            <span class="e-count e-error" title="${item.errorText}">${item.errors}</span>
                            <span class="e-count e-warning" title="${item.warningText}">${item.warnings}</span>
                          </span>
                        </a>`}\
                        """)
                .withFunction("fold", this::fold)
                .withProperty("topic", heading(one -> texts.of(one.topic().title()), ""))
                .withProperty("count", heading(ListLine.Heading::count, 0))
                .withProperty("mark", heading(one -> one.folded() ? "▸" : "▾", ""))
                .withProperty("expanded", heading(one -> one.folded() ? "false" : "true", ""))
                .withProperty("link", rule(one -> link.apply(one.id())))
                .withProperty("id", rule(RuleLine::id))
                .withProperty("title", rule(this::title))
                .withProperty("blank", rule(one -> one.title().isBlank() ? "e-rule-blank" : ""))
                .withProperty("effects", rule(this::effects))
                .withProperty("errors", rule(one -> one.errors() == 0 ? "" : "⊘ " + one.errors()))
                .withProperty(
                        "warnings", rule(one -> one.warnings() == 0 ? "" : "⚠ " + one.warnings()))
                .withProperty("errorText", rule(one -> texts.of("editor.errors", one.errors())))
                .withProperty(
                        "warningText", rule(one -> texts.of("editor.warnings", one.warnings())));
    }

    private static ValueProvider<ListLine, String> rule(Function<RuleLine, String> read) {
        return line -> line instanceof RuleLine rule ? read.apply(rule) : "";
    }

    private static <T> ValueProvider<ListLine, T> heading(
            Function<ListLine.Heading, T> read, T none) {
        return line -> line instanceof ListLine.Heading heading ? read.apply(heading) : none;
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
