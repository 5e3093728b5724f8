package org.perimeter.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;

/// One rule: its titles, when it holds, what follows, and why it exists.
final class RuleForm extends Div {
    private final RowKit kit;
    private final RuleCommands commands;
    private final H2 heading = new H2();
    private final TextField id;
    private final List<RuleInput<?, ?>> inputs = new ArrayList<>();
    private final ConditionView condition;
    private final EffectsView effects;
    private final GovernanceForm governance;

    /// What is done to the rule as a whole.
    enum Command {
        UP("rule-up", VaadinIcon.ARROW_UP),
        DOWN("rule-down", VaadinIcon.ARROW_DOWN),
        DUPLICATE("duplicate-rule", VaadinIcon.COPY_O),
        DELETE("delete-rule", VaadinIcon.TRASH);

        private final String key;
        private final VaadinIcon icon;

        /// @param key what the keys send for it
        Command(String key, VaadinIcon icon) {
            this.key = key;
            this.icon = icon;
        }

        String title() {
            return "editor.rule." + name().toLowerCase(Locale.ROOT);
        }
    }

    RuleForm(RowKit kit, RuleCommands commands, Consumer<String> rename, Consumer<String> whole) {
        this.kit = kit;
        this.commands = commands;
        condition = new ConditionView(kit);
        effects = new EffectsView(kit, commands);
        governance = new GovernanceForm(kit, commands);
        id = new TextField(kit.texts().of("editor.rule.id"));
        id.addClassName("e-id");
        id.setManualValidation(true);
        id.getElement().setAttribute("data-node", "/id");
        id.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                rename.accept(change.getValue().strip());
            }
        });
        add(
                head(whole),
                section("editor.rule.when", condition),
                section("editor.rule.then", effects),
                section("editor.rule.reason", reason()),
                section("editor.rule.why", governance));
    }

    ConditionView condition() {
        return condition;
    }

    void show(Rule rule, Policy policy, List<Finding> findings) {
        var title = rule.title().in(kit.locale());
        heading.setText(title.isBlank() ? rule.id() : rule.id() + " " + title);
        id.setValue(rule.id());
        FieldFindings.show(id, NodePath.of("/id"), findings, kit.locale());
        inputs.forEach(input -> input.show(rule, findings, kit.locale()));
        condition.show(rule.when(), NodePath.WHEN, findings);
        effects.show(rule, policy, findings);
        governance.show(rule, findings);
    }

    /// The id that was typed is another rule’s, or none.
    void refuseId(String why) {
        id.setErrorMessage(why);
        id.setInvalid(true);
    }

    private Component head(Consumer<String> whole) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.SMALL, MenuBarVariant.TERTIARY);
        menu.getElement().setAttribute("aria-label", kit.texts().of("editor.rule.actions"));
        for (var command : Command.values()) {
            var item =
                    menu.addItem(
                            command.icon.create(),
                            kit.texts().of(command.title()),
                            click -> whole.accept(command.key));
            item.setAriaLabel(kit.texts().of(command.title()));
        }
        var line = new Div(heading, menu);
        line.addClassName("e-head");
        var fields =
                new Div(
                        input(
                                "/title/en",
                                new TextField(kit.texts().of("editor.title.en")),
                                rule -> rule.title().en(),
                                (rule, en) ->
                                        RuleEdit.title(rule, new Bilingual(en, rule.title().fr()))),
                        input(
                                "/title/fr",
                                new TextField(kit.texts().of("editor.title.fr")),
                                rule -> rule.title().fr(),
                                (rule, fr) ->
                                        RuleEdit.title(
                                                rule, new Bilingual(rule.title().en(), fr))));
        fields.add(id);
        fields.addClassName("e-titles");
        var section = new Div(line, fields);
        section.addClassName("e-section");
        return section;
    }

    private Component reason() {
        var code = new TextField(kit.texts().of("editor.reasonCode"));
        code.addClassName("e-code");
        code.setManualValidation(true);
        code.setPlaceholder("CONTAINER_CHECK_DIGIT");
        var input =
                new RuleInput<TextField, String>(
                        "/reasonCode",
                        code,
                        false,
                        commands,
                        Rule::reasonCode,
                        (rule, typed) -> RuleEdit.reasonCode(rule, code(typed)));
        inputs.add(input);
        var texts =
                new Div(
                        input(
                                "/reason/en",
                                new TextArea(kit.texts().of("editor.reason.en")),
                                rule -> rule.reason().en(),
                                (rule, en) ->
                                        RuleEdit.reason(
                                                rule, new Bilingual(en, rule.reason().fr()))),
                        input(
                                "/reason/fr",
                                new TextArea(kit.texts().of("editor.reason.fr")),
                                rule -> rule.reason().fr(),
                                (rule, fr) ->
                                        RuleEdit.reason(
                                                rule, new Bilingual(rule.reason().en(), fr))));
        texts.addClassName("e-two");
        return new Div(code, texts);
    }

    private <F extends TextFieldBase<F, String>> F input(
            String node,
            F field,
            Function<Rule, String> read,
            BiFunction<Rule, String, Rule> write) {
        inputs.add(typed(node, field, commands, read, write));
        return field;
    }

    /// A text that is taken over while it is typed, at each pause, and at the latest when the person leaves the field: what
    /// they do next may replace the form. The browser sees to the pauses; a lazy field of the server’s would hold the text
    /// back until after the next event, and lose it.
    static <F extends TextFieldBase<F, String>> RuleInput<F, String> typed(
            String node,
            F field,
            RuleCommands commands,
            Function<Rule, String> read,
            BiFunction<Rule, String, Rule> write) {
        field.getElement().setAttribute("data-live", true);
        field.setManualValidation(true);
        return new RuleInput<F, String>(
                node,
                field,
                true,
                commands,
                read,
                (rule, value) -> write.apply(rule, value == null ? "" : value));
    }

    private Component section(String title, Component content) {
        var section = new Div(new H3(kit.texts().of(title)), content);
        section.addClassName("e-section");
        return section;
    }

    /// What clients match on is written in capitals with underscores, however it is typed.
    static String code(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
