package org.perimeter.ui.editor;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Rule;
import org.perimeter.engine.rule.SourceReliability;
import org.perimeter.policy.agency.Agency;
import org.perimeter.ui.look.CalendarWords;

/// Why a rule exists, who answers for it, and until when.
final class GovernanceForm extends Div {
    private static final String JOINT = "joint";

    private final RowKit kit;
    private final RuleCommands commands;
    private final List<RuleInput<?, ?>> inputs = new ArrayList<>();

    GovernanceForm(RowKit kit, RuleCommands commands) {
        this.kit = kit;
        this.commands = commands;
        var texts = new Div();
        texts.addClassName("e-two");
        texts.add(rationale(), basis());
        var choices = new Div();
        choices.addClassName("e-four");
        choices.add(
                agency("owner", Stream.empty(), Governance::owner, GovernanceEdit::owner),
                agency(
                        "releasability",
                        Stream.of(JOINT),
                        Governance::releasability,
                        GovernanceEdit::releasability),
                day("basisDate", Governance::basisDate, GovernanceEdit::basisDate),
                reliability(),
                day("validFrom", Governance::validFrom, GovernanceEdit::validFrom),
                day("validUntil", Governance::validUntil, GovernanceEdit::validUntil),
                day("nextReview", Governance::nextReview, GovernanceEdit::nextReview));
        add(texts, choices, justification());
    }

    void show(Rule rule, List<Finding> findings) {
        inputs.forEach(input -> input.show(rule, findings, kit.locale()));
    }

    private TextArea rationale() {
        var field = new TextArea(text("rationale"));
        inputs.add(
                RuleForm.typed(
                        "/governance/rationale",
                        field,
                        commands,
                        rule -> rule.governance().rationale(),
                        (rule, value) -> put(rule, value, GovernanceEdit::rationale)));
        return field;
    }

    private TextArea justification() {
        var field = new TextArea(text("justification"));
        field.setHelperText(kit.texts().of("editor.governance.justification.how"));
        field.setWidthFull();
        inputs.add(
                RuleForm.typed(
                        "/governance/justification",
                        field,
                        commands,
                        rule -> Objects.requireNonNullElse(rule.governance().justification(), ""),
                        (rule, value) -> put(rule, value, GovernanceEdit::justification)));
        return field;
    }

    private TextField basis() {
        var field = new TextField(text("basis"));
        inputs.add(
                RuleForm.typed(
                        "/governance/basis",
                        field,
                        commands,
                        rule -> rule.governance().basis(),
                        (rule, value) -> put(rule, value, GovernanceEdit::basis)));
        return field;
    }

    private Select<String> agency(
            String part,
            Stream<String> more,
            Function<Governance, String> read,
            BiFunction<Governance, String, Governance> write) {
        var select = new Select<String>();
        select.setLabel(text(part));
        select.setManualValidation(true);
        select.setItems(Stream.concat(more, Stream.of(Agency.values()).map(Agency::name)).toList());
        select.setItemLabelGenerator(this::agency);
        inputs.add(
                new RuleInput<Select<String>, String>(
                        "/governance/" + part,
                        select,
                        false,
                        commands,
                        rule -> read.apply(rule.governance()),
                        (rule, value) -> put(rule, value == null ? "" : value, write)));
        return select;
    }

    private String agency(String name) {
        return name.equals(JOINT)
                ? text(JOINT)
                : Stream.of(Agency.values())
                        .filter(agency -> agency.name().equals(name))
                        .map(agency -> name + " · " + agency.title().in(kit.locale()))
                        .findFirst()
                        .orElse(name);
    }

    private Select<SourceReliability> reliability() {
        var select = new Select<SourceReliability>();
        select.setLabel(text("reliability"));
        select.setManualValidation(true);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text("reliability.none"));
        select.setItems(SourceReliability.values());
        select.setItemLabelGenerator(
                value -> value == null ? text("reliability.none") : value.title().in(kit.locale()));
        inputs.add(
                new RuleInput<Select<SourceReliability>, SourceReliability>(
                        "/governance/reliability",
                        select,
                        false,
                        commands,
                        rule -> rule.governance().reliability(),
                        (rule, value) ->
                                RuleEdit.governance(
                                        rule,
                                        GovernanceEdit.reliability(rule.governance(), value))));
        return select;
    }

    private DatePicker day(
            String part,
            Function<Governance, @Nullable LocalDate> read,
            BiFunction<Governance, @Nullable LocalDate, Governance> write) {
        var picker = new DatePicker(text(part));
        picker.setI18n(new CalendarWords(kit.locale()));
        // A calendar that opens by itself takes the Tab that leads on.
        picker.setAutoOpen(false);
        picker.setClearButtonVisible(true);
        picker.setManualValidation(true);
        inputs.add(
                new RuleInput<DatePicker, LocalDate>(
                        "/governance/" + part,
                        picker,
                        false,
                        commands,
                        rule -> read.apply(rule.governance()),
                        (rule, value) ->
                                RuleEdit.governance(rule, write.apply(rule.governance(), value))));
        return picker;
    }

    private static Rule put(
            Rule rule, String value, BiFunction<Governance, String, Governance> write) {
        return RuleEdit.governance(rule, write.apply(rule.governance(), value));
    }

    private String text(String part) {
        return kit.texts().of("editor.governance." + part.toLowerCase(Locale.ROOT));
    }
}
