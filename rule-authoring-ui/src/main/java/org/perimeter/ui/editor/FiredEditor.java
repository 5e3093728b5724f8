package org.perimeter.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox.ItemFilter;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Fired;
import org.perimeter.engine.rule.Condition.Quantifier;
import org.perimeter.engine.rule.Condition.Quantifier.Kind;
import org.perimeter.ui.editor.RuleChoices.RuleChoice;

/// How many of which rules fired; only rules that do not depend on this one can be chosen.
final class FiredEditor extends ConstructEditor {
    private final RowKit kit;
    private final Choice<Kind> kind;
    private final IntegerField number;
    private final MultiSelectComboBox<RuleChoice> rules = new MultiSelectComboBox<>();
    private List<RuleChoice> offered = List.of();

    FiredEditor(Row.Test row, RowKit kit) {
        super(row, kit);
        this.kit = kit;
        kind =
                new Choice<>(kit, "editor.count", List.of(Kind.values()), CountEditor::title)
                        .onChoice(one -> put(new Fired(quantifier(one), now().rules())));
        number = new IntegerField(kit.texts().of("editor.count.n"));
        number.setMin(0);
        number.setStepButtonsVisible(true);
        number.addClassName("c-number");
        number.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                var n = Math.max(0, change.getValue());
                put(new Fired(new Quantifier(now().quantifier().kind(), n), now().rules()));
            }
        });
        rules.setLabel(kit.texts().of("editor.fired.rules"));
        rules.setPlaceholder(kit.texts().of("editor.fired.search"));
        rules.setItemLabelGenerator(RuleChoice::id);
        rules.setRenderer(
                LitRenderer.<RuleChoice>of(
                                """
                                <div class="e-choice">
                                  <span class="e-choice-name">${item.id}</span>
                                  <span class="e-choice-more">${item.title}</span>
                                </div>\
                                """)
                        .withProperty("id", RuleChoice::id)
                        .withProperty("title", RuleChoice::title));
        rules.setAutoExpand(AutoExpandMode.VERTICAL);
        rules.setI18n(ChipWords.of(kit.texts()));
        rules.addClassName("c-wide");
        rules.setFilterTimeout(Choice.PAUSE);
        rules.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = new LinkedHashSet<>(change.getOldValue());
                chosen.retainAll(change.getValue());
                chosen.addAll(change.getValue());
                put(new Fired(now().quantifier(), chosen.stream().map(RuleChoice::id).toList()));
            }
        });
        lay(kind, number, rules);
    }

    private Fired now() {
        return (Fired) test();
    }

    private Quantifier quantifier(Kind wanted) {
        var former = now().quantifier();
        return wanted.counts()
                ? new Quantifier(wanted, former.kind().counts() ? former.n() : 1)
                : new Quantifier(wanted, 0);
    }

    @Override
    void show(Condition.Test test) {
        if (!(test instanceof Fired(var quantifier, var ids))) {
            return;
        }
        kind.setValue(quantifier.kind());
        number.setVisible(quantifier.kind().counts());
        Shown.in(number, quantifier.n());
        var choices = new ArrayList<>(kit.rules().all());
        var chosen = new LinkedHashSet<RuleChoice>();
        for (var id : ids) {
            var known = choices.stream().filter(one -> one.id().equals(id)).findFirst();
            chosen.add(known.orElseGet(() -> new RuleChoice(id, "")));
        }
        chosen.stream().filter(one -> !choices.contains(one)).forEach(choices::add);
        offer(choices);
        Shown.in(rules, chosen);
    }

    /// A list that is set anew closes while one chooses from it.
    private void offer(List<RuleChoice> choices) {
        if (!choices.equals(offered)) {
            offered = List.copyOf(choices);
            ItemFilter<RuleChoice> found =
                    (one, wanted) -> FieldChoice.found(wanted, one.id() + ' ' + one.title());
            rules.setItems(found, offered);
        }
    }

    @Override
    void focus() {
        rules.focus();
    }
}
