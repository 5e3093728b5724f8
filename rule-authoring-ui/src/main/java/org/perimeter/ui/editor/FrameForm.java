package org.perimeter.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.ui.look.DispositionChip;

/// What holds for all rules: whom the policy is meant for, what its points come to, and which lists one agency releases alone.
final class FrameForm extends Div {
    private final RowKit kit;
    private final BiConsumer<NodePath, UnaryOperator<Policy>> change;
    private final ConditionView scope;
    private final Div bands = new Div();
    private final DelegationsForm delegations;
    private final List<BandLine> lines = new ArrayList<>();

    FrameForm(
            RowKit kit,
            BiConsumer<NodePath, UnaryOperator<Policy>> change,
            DelegationsForm delegations) {
        this.kit = kit;
        this.delegations = delegations;
        this.change = change;
        scope = new ConditionView(kit);
        bands.addClassName("e-bands");
        bands.getElement().setAttribute("data-node", "/bands");
        bands.getElement().setAttribute("tabindex", "-1");
        var first =
                new Div(
                        new H2(kit.texts().of("editor.frame")),
                        new H3(kit.texts().of("editor.scope")),
                        hint("editor.scope.hint"),
                        scope);
        var second =
                new Div(new H3(kit.texts().of("editor.bands")), hint("editor.bands.hint"), bands);
        first.addClassName("e-section");
        second.addClassName("e-section");
        add(first, second, delegations);
    }

    ConditionView condition() {
        return scope;
    }

    void show(Policy policy, List<Finding> findings) {
        scope.show(policy.scope(), NodePath.SCOPE, findings);
        if (lines.size() != policy.bands().size()) {
            draw(policy);
        }
        delegations.show(policy);
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).show(policy.bands().get(i), policy.dispositions(), findings);
        }
    }

    private void draw(Policy policy) {
        bands.removeAll();
        lines.clear();
        for (int i = 0; i < policy.bands().size(); i++) {
            var line = new BandLine(i);
            lines.add(line);
            bands.add(line);
        }
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(kit.texts().of(key));
        hint.addClassNames("p-muted", "p-small");
        return hint;
    }

    /// From so many points on, this disposition.
    private final class BandLine extends Div {
        private final int index;
        private final NodePath node;
        private final IntegerField from = new IntegerField();
        private final Select<Disposition> disposition = new Select<>();

        BandLine(int index) {
            this.index = index;
            this.node = NodePath.of("/bands/" + index);
            addClassName("c-fields");
            from.setLabel(kit.texts().of("editor.band.from"));
            from.setStepButtonsVisible(true);
            from.setStep(5);
            from.setMin(0);
            from.setManualValidation(true);
            from.getElement().setAttribute("data-node", node.toString());
            from.setReadOnly(index == 0);
            disposition.setLabel(kit.texts().of("editor.band.disposition"));
            disposition.setManualValidation(true);
            disposition.setItemLabelGenerator(one -> kit.texts().of(DispositionChip.title(one)));
            add(from, disposition);
            from.addValueChangeListener(changed -> put(changed.isFromClient()));
            disposition.addValueChangeListener(changed -> put(changed.isFromClient()));
        }

        void show(Band band, List<Disposition> used, List<Finding> findings) {
            from.setValue(band.from());
            if (disposition.getListDataView().getItems().count() != used.size()) {
                disposition.setItems(used);
            }
            disposition.setValue(band.disposition());
            FieldFindings.show(
                    from,
                    node,
                    findings.stream()
                            .filter(finding -> !finding.node().endsWith("/disposition"))
                            .toList(),
                    kit.locale());
            FieldFindings.show(disposition, node.then("disposition"), findings, kit.locale());
        }

        private void put(boolean byPerson) {
            if (byPerson && from.getValue() != null && disposition.getValue() != null) {
                var band = new Band(from.getValue(), disposition.getValue());
                change.accept(
                        node,
                        policy -> {
                            var changed = new ArrayList<>(policy.bands());
                            changed.set(index, band);
                            return PolicyEdit.withBands(policy, changed);
                        });
            }
        }
    }
}
