package org.perimeter.ui.editor;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.ui.look.CalendarWords;

/// From when until when a version is to be in force; folded away, since most are at once and without end.
final class WindowForm extends Details {
    private final ZoneId zone;
    private final DateTimePicker from;
    private final DateTimePicker until;

    /// @param zone of the programme, whose clock the hours are meant by
    WindowForm(ZoneId zone) {
        this.zone = zone;
        from = picker(getTranslation("editor.window.from"));
        until = picker(getTranslation("editor.window.until"));
        until.setManualValidation(true);
        setSummaryText(getTranslation("editor.window"));
        var pickers = new Div(from, until);
        pickers.addClassName("p-toolbar");
        var hint = new Paragraph(getTranslation("editor.window.hint", zone.getId()));
        hint.addClassName("p-muted");
        add(hint, pickers);
    }

    private DateTimePicker picker(String label) {
        var picker = new DateTimePicker(label);
        picker.setDatePickerI18n(new CalendarWords(getLocale()));
        picker.setAutoOpen(false);
        picker.setStep(Duration.ofMinutes(15));
        picker.setLocale(Locale.CANADA);
        picker.setDateAriaLabel(label + ", " + getTranslation("editor.date"));
        picker.setTimeAriaLabel(label + ", " + getTranslation("editor.time"));
        return picker;
    }

    /// Whether the hours can be meant; else the field at fault says why not.
    boolean holds() {
        var begin = from.getValue();
        var end = until.getValue();
        boolean turned = begin != null && end != null && !begin.isBefore(end);
        until.setErrorMessage(turned ? getTranslation("editor.window.turned") : null);
        until.setInvalid(turned);
        if (turned) {
            setOpened(true);
            until.focus();
        }
        return !turned;
    }

    /// Empty for at once and without end.
    Optional<EffectiveWindow> window() {
        Instant begin = instant(from);
        Instant end = instant(until);
        return begin == null && end == null
                ? Optional.empty()
                : Optional.of(new EffectiveWindow(begin, end, zone));
    }

    /// An hour that a change of the clocks skips is the one after it; of one that comes twice the first is meant.
    private @Nullable Instant instant(DateTimePicker picker) {
        return picker.getOptionalValue().map(local -> local.atZone(zone).toInstant()).orElse(null);
    }

    void refuse(String why) {
        setOpened(true);
        until.setErrorMessage(why);
        until.setInvalid(true);
        until.focus();
    }
}
