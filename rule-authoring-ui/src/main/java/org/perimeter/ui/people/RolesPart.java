package org.perimeter.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;
import org.perimeter.policy.person.Appointment;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.look.Table;
import org.perimeter.ui.people.PersonPage.RoleLine;
import org.perimeter.ui.people.PersonPage.Step;

/// Every role, whether the person has it, since when and by whom, and what can be done about it.
final class RolesPart extends Section {
    private final transient PersonPage page;
    private final transient Words says;
    private final transient BiConsumer<Step, Role> act;

    RolesPart(PersonPage page, Words says, BiConsumer<Step, Role> act) {
        this.page = page;
        this.says = says;
        this.act = act;
        addClassName("p-stack");
        var table = new Table(getTranslation("people.column.roles")).stacking();
        table.column(getTranslation("people.column.role"))
                .column(getTranslation("people.column.standing"))
                .column(getTranslation("people.column.step"));
        page.roles().forEach(line -> table.row(name(line), standing(line), steps(line)));
        add(new H2(getTranslation("people.column.roles")), table);
    }

    private Component name(RoleLine line) {
        var cell = new Div(new Span(says.of(line.role())), says.muted(says.purpose(line.role())));
        cell.addClassName("p-cell");
        return cell;
    }

    private Component standing(RoleLine line) {
        if (line.appointment().isEmpty()) {
            return says.muted(getTranslation("people.notHeld"));
        }
        Appointment appointment = line.appointment().get();
        var cell = new Div(says.mark(appointment), step("people.givenBy", appointment.given()));
        if (appointment.confirmed() != null) {
            cell.add(
                    appointment.reason() == null
                            ? step("people.confirmedBy", appointment.confirmed())
                            : says.muted(getTranslation("people.confirmed.before")));
        }
        cell.addClassName("p-cell");
        return cell;
    }

    private Component step(String key, Appointment.Step step) {
        return says.muted(getTranslation(key, says.who(step.by(), page.names()), says.when(step)));
    }

    private Component steps(RoleLine line) {
        var cell = new Div();
        cell.addClassName("p-toolbar");
        switch (line.step()) {
            case GIVE ->
                    cell.add(
                            button(
                                    getTranslation("people.give"),
                                    getTranslation("people.give.of", says.of(line.role())),
                                    Step.GIVE,
                                    line.role()));
            case CONFIRM -> {
                var confirm =
                        button(
                                getTranslation("people.confirm"),
                                getTranslation(
                                        "people.confirm.of",
                                        says.of(line.role()),
                                        page.line().person().name()),
                                Step.CONFIRM,
                                line.role());
                confirm.addThemeVariants(ButtonVariant.PRIMARY);
                cell.add(confirm);
            }
            case LEAVE_TO_ANOTHER -> cell.add(says.muted(getTranslation("people.waiting.other")));
            case EXCLUDED -> cell.add(says.muted(getTranslation("people.excluded")));
            case WITHDRAW, NONE -> {}
        }
        if (line.withdrawable()) {
            cell.add(
                    button(
                            getTranslation("people.withdraw"),
                            getTranslation("people.withdraw.of", says.of(line.role())),
                            Step.WITHDRAW,
                            line.role()));
        }
        return cell;
    }

    private Button button(String text, String spoken, Step step, Role role) {
        var button = new Button(text, click -> act.accept(step, role));
        button.setAriaLabel(spoken);
        return button;
    }
}
