package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// What follows when the rule holds.
final class EffectsView extends Div {
    private static final NodePath EFFECTS = NodePath.of("/effects");

    private final RowKit kit;
    private final RuleCommands commands;
    private final UnorderedList list = new UnorderedList();
    private final FindingLines findings = new FindingLines();
    private final List<EffectLine> lines = new ArrayList<>();
    private List<EffectKind> drawn = List.of();
    private List<Disposition> used = List.of();

    EffectsView(RowKit kit, RuleCommands commands) {
        this.kit = kit;
        this.commands = commands;
        addClassName("e-section");
        list.addClassName("e-effects");
        findings.addClassName("c-findings");
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("data-node", EFFECTS.toString());
        menu.getElement().setAttribute("aria-label", kit.texts().of("editor.effect.add"));
        var add = menu.addItem(VaadinIcon.PLUS.create());
        add.add(kit.texts().of("editor.effect.add"));
        for (var kind : EffectKind.values()) {
            add.getSubMenu().addItem(kit.texts().of(kind.title()), click -> add(kind));
        }
        add(list, findings, menu);
    }

    void show(Rule rule, Policy policy, List<Finding> wrong) {
        var kinds = rule.effects().stream().map(EffectKind::of).toList();
        if (!kinds.equals(drawn) || !policy.dispositions().equals(used)) {
            drawn = kinds;
            used = policy.dispositions();
            draw(rule, desks(policy));
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(rule.effects().get(i), wrong);
        }
        findings.show(
                wrong.stream()
                        .filter(finding -> finding.node().equals(EFFECTS.toString()))
                        .toList());
    }

    private void draw(Rule rule, Set<String> desks) {
        list.removeAll();
        lines.clear();
        for (int i = 0; i < rule.effects().size(); i++) {
            var index = i;
            var node = EFFECTS.then(Integer.toString(i));
            var line =
                    new EffectLine(
                            rule.effects().get(i),
                            node,
                            kit,
                            used,
                            desks,
                            effect -> put(index, effect, node),
                            () -> remove(index));
            lines.add(line);
            list.add(line);
        }
    }

    private void add(EffectKind kind) {
        commands.change(
                EFFECTS,
                false,
                rule -> {
                    var effects = new ArrayList<>(rule.effects());
                    effects.add(kind.first(used));
                    return RuleEdit.effects(rule, effects);
                });
    }

    private void put(int index, Effect effect, NodePath node) {
        commands.change(
                node,
                true,
                rule -> {
                    var effects = new ArrayList<>(rule.effects());
                    effects.set(index, effect);
                    return RuleEdit.effects(rule, effects);
                });
    }

    private void remove(int index) {
        commands.change(
                EFFECTS,
                false,
                rule -> {
                    var effects = new ArrayList<>(rule.effects());
                    effects.remove(index);
                    return RuleEdit.effects(rule, effects);
                });
    }

    private static Set<String> desks(Policy policy) {
        var desks = new TreeSet<String>();
        policy.rules().stream()
                .flatMap(rule -> rule.effects().stream())
                .forEach(effect -> {
                    if (effect instanceof Effect.Refer(var desk) && !desk.isBlank()) {
                        desks.add(desk);
                    }
                });
        return desks;
    }
}
