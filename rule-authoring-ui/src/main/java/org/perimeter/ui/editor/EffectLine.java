package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.rule.Effect;
import org.perimeter.policy.agency.Agency;
import org.perimeter.ui.look.DispositionChip;

/// One effect of a rule with the fields that its kind has.
final class EffectLine extends ListItem {
    private final NodePath node;
    private final RowKit kit;
    private final Consumer<Effect> changed;
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private Effect effect;
    private Runnable refresh = () -> {};

    /// @param used  the dispositions of the programme
    /// @param desks those that other rules send to
    EffectLine(
            Effect effect,
            NodePath node,
            RowKit kit,
            List<Disposition> used,
            Set<String> desks,
            Consumer<Effect> changed,
            Runnable remove) {
        this.effect = effect;
        this.node = node;
        this.kit = kit;
        this.changed = changed;
        addClassName("e-effect");
        switch (EffectKind.of(effect)) {
            case POINTS -> points();
            case FLOOR -> disposition(used, Effect.Floor::new);
            case FORCE -> disposition(used, Effect.Force::new);
            case CAP -> cap(used);
            case REJECT -> code();
            case REFER -> desk(desks);
            case NOTIFY -> agency();
        }
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var name = kit.texts().of(EffectKind.of(effect).title());
        button.setAriaLabel(kit.texts().of("editor.effect.remove", name));
        button.setTooltipText(kit.texts().of("editor.effect.remove", name));
        add(button);
        refresh.run();
    }

    void show(Effect now, List<Finding> findings) {
        effect = now;
        refresh.run();
        fields.forEach((part, field) ->
                FieldFindings.show(field, node.then(part), findings, kit.locale()));
    }

    private void points() {
        var field = new IntegerField(label());
        field.setStepButtonsVisible(true);
        field.setStep(5);
        field.setManualValidation(true);
        bind(
                "points",
                field,
                it -> ((Effect.Points) it).points(),
                value -> new Effect.Points(value == null ? 0 : value));
    }

    private interface WithExam {
        Effect of(Disposition disposition, @Nullable ExamKind exam);
    }

    private void disposition(List<Disposition> used, WithExam kind) {
        var select = dispositions(used);
        var exam = new Select<ExamKind>();
        exam.setLabel(kit.texts().of("editor.exam"));
        exam.setItems(ExamKind.values());
        exam.setEmptySelectionAllowed(true);
        exam.setEmptySelectionCaption(kit.texts().of("editor.exam.any"));
        // The field asks for the words of the empty choice too.
        exam.setItemLabelGenerator(
                one -> kit.texts().of(one == null ? "editor.exam.any" : title(one)));
        bind(
                "disposition",
                select,
                EffectLine::dispositionOf,
                value ->
                        kind.of(
                                value == null ? dispositionOf(effect) : value,
                                value == Disposition.EXAMINE ? examOf(effect) : null));
        bind("exam", exam, EffectLine::examOf, value -> kind.of(dispositionOf(effect), value));
        var before = refresh;
        refresh =
                () -> {
                    before.run();
                    exam.setVisible(
                            dispositionOf(effect) == Disposition.EXAMINE || examOf(effect) != null);
                };
    }

    private void cap(List<Disposition> used) {
        bind(
                "disposition",
                dispositions(used),
                EffectLine::dispositionOf,
                value -> new Effect.Cap(value == null ? dispositionOf(effect) : value));
    }

    private void code() {
        var field = new TextField(label());
        field.setHelperText(kit.texts().of("editor.code.how"));
        field.setManualValidation(true);
        bind(
                "code",
                field,
                it -> ((Effect.Reject) it).code(),
                value -> new Effect.Reject(RuleForm.code(value)));
    }

    private void desk(Set<String> desks) {
        var field = new ComboBox<String>(label());
        field.setAllowCustomValue(true);
        field.setManualValidation(true);
        var known = new java.util.TreeSet<>(desks);
        field.setItems(known);
        field.addCustomValueSetListener(
                typed -> changed.accept(new Effect.Refer(slug(typed.getDetail()))));
        bind(
                "desk",
                field,
                it -> ((Effect.Refer) it).desk(),
                value -> new Effect.Refer(value == null ? "" : value));
        var before = refresh;
        refresh =
                () -> {
                    if (known.add(((Effect.Refer) effect).desk())) {
                        field.setItems(known);
                    }
                    before.run();
                };
    }

    private void agency() {
        var select = new Select<String>();
        select.setLabel(label());
        select.setItems(List.of(Agency.values()).stream().map(Agency::name).toList());
        select.setItemLabelGenerator(name ->
                name.isEmpty() ? "" : name + " " + Agency.valueOf(name).title().in(kit.locale()));
        bind(
                "agency",
                select,
                it -> ((Effect.Notify) it).agency(),
                value -> new Effect.Notify(value == null ? "" : value));
    }

    private Select<Disposition> dispositions(List<Disposition> used) {
        var select = new Select<Disposition>();
        select.setLabel(label());
        select.setItems(
                List.of(Disposition.values()).stream()
                        .filter(one -> used.contains(one) || one == dispositionOf(effect))
                        .toList());
        select.setItemLabelGenerator(one -> kit.texts().of(DispositionChip.title(one)));
        return select;
    }

    private <C extends Component & HasValue<?, V> & HasValidationProperties, V> void bind(
            String part,
            C field,
            Function<Effect, @Nullable V> read,
            Function<@Nullable V, Effect> write) {
        field.getElement().setAttribute("data-node", node.then(part).toString());
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(write.apply(change.getValue()));
            }
        });
        var before = refresh;
        refresh =
                () -> {
                    before.run();
                    show(field, read.apply(effect));
                };
        fields.put(part, field);
        add(field);
    }

    private static <V> void show(HasValue<?, V> field, @Nullable V value) {
        Shown.in(field, "".equals(value) ? null : value);
    }

    private String label() {
        return kit.texts().of(EffectKind.of(effect).title());
    }

    static String title(ExamKind exam) {
        return "editor.exam." + exam.name().toLowerCase(Locale.ROOT);
    }

    private static String slug(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static Disposition dispositionOf(Effect effect) {
        return switch (effect) {
            case Effect.Floor(var disposition, _) -> disposition;
            case Effect.Force(var disposition, _) -> disposition;
            case Effect.Cap(var disposition) -> disposition;
            case Effect.Points _, Effect.Reject _, Effect.Refer _, Effect.Notify _ ->
                    Disposition.RELEASE;
        };
    }

    private static @Nullable ExamKind examOf(Effect effect) {
        return switch (effect) {
            case Effect.Floor(_, var exam) -> exam;
            case Effect.Force(_, var exam) -> exam;
            case Effect.Cap _, Effect.Points _ -> null;
            case Effect.Reject _, Effect.Refer _, Effect.Notify _ -> null;
        };
    }
}
