package org.perimeter.ui.lists;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.perimeter.engine.list.ListShape;
import org.perimeter.policy.list.Changing;
import org.perimeter.policy.list.ListRefusal;
import org.perimeter.policy.list.ListVersion;

/// Asks why a list is to be changed, then changes it. What stands against it is said here, and what was written stays.
class ChangeDialog extends Dialog {
    private final transient Consumer<ListVersion> done;
    private final TextArea reason = new TextArea();
    private final ChangeTrouble trouble;
    private final Button confirm = new Button();
    private transient Step step = (base, why) -> new Changing.Refused(ListRefusal.NOTHING_CHANGES);
    private int base;

    /// The change itself.
    @FunctionalInterface
    interface Step {
        /// @param base number of the version that it is made over
        Changing take(int base, String reason);
    }

    /// @param base number of the version that the person has before them
    ChangeDialog(ListShape shape, int base, Consumer<ListVersion> done) {
        this.done = done;
        this.base = base;
        this.trouble = new ChangeTrouble(shape);
        setWidth("40rem");
        reason.setLabel(getTranslation("lists.reason"));
        reason.setHelperText(getTranslation("lists.reason.help"));
        reason.setMaxLength(1_000);
        reason.setMinRows(2);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> take());
        getFooter().add(new Button(getTranslation("lists.cancel"), click -> close()), confirm);
    }

    ChangeDialog asking(String title, String confirm, Step step, Component... content) {
        this.step = step;
        setHeaderTitle(title);
        this.confirm.setText(confirm);
        add(content);
        add(reason, trouble);
        return this;
    }

    final void ready(boolean ready) {
        confirm.setEnabled(ready);
        reason.setVisible(ready);
    }

    private void take() {
        confirm.setEnabled(true);
        reason.setInvalid(false);
        trouble.removeAll();
        switch (step.take(base, reason.getValue())) {
            case Changing.Changed(var version) -> {
                close();
                done.accept(version);
            }
            case Changing.Stale stale -> {
                trouble.faster(stale, base);
                base = stale.newest().number();
                confirm.setText(getTranslation("lists.stale.over", base));
            }
            case Changing.Found(var faults) -> trouble.found(faults);
            case Changing.Refused(var why) -> {
                if (why == ListRefusal.REASON_MISSING) {
                    reason.setErrorMessage(why.text().in(getLocale()));
                    reason.setInvalid(true);
                    reason.focus();
                } else {
                    trouble.refused(why);
                }
            }
        }
    }
}
