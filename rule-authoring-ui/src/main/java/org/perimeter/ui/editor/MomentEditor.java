package org.perimeter.ui.editor;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Field;
import org.perimeter.ui.look.CalendarWords;

/// An instant by date and time in UTC; or two, for a range.
final class MomentEditor extends ValueEditor {
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT);

    private final List<DateTimePicker> inputs = new ArrayList<>();

    MomentEditor(RowKit kit, Consumer<List<String>> changed, int count) {
        for (int i = 0; i < count; i++) {
            var label = kit.texts().of(LiteralEditor.label(i, count));
            var input = new DateTimePicker(kit.texts().of("editor.utc", label));
            input.setDatePickerI18n(new CalendarWords(kit.locale()));
            // A calendar that opens by itself takes the Tab that leads to the time.
            input.setAutoOpen(false);
            input.setStep(Duration.ofMinutes(15));
            input.setLocale(Locale.CANADA);
            input.setDateAriaLabel(label + ", " + kit.texts().of("editor.date"));
            input.setTimeAriaLabel(label + ", " + kit.texts().of("editor.time"));
            input.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(inputs.stream().map(MomentEditor::literal).toList());
                }
            });
            inputs.add(input);
            add(input);
        }
    }

    @Override
    void show(List<String> values, Form form, @Nullable Field field) {
        for (int i = 0; i < inputs.size(); i++) {
            Shown.in(inputs.get(i), i < values.size() ? moment(values.get(i)) : null);
        }
    }

    @Override
    void focus() {
        inputs.getFirst().focus();
    }

    private static String literal(DateTimePicker input) {
        var value = input.getValue();
        return value == null ? "" : LITERAL.format(value);
    }

    private static @Nullable LocalDateTime moment(String literal) {
        try {
            return Instant.parse(literal).atOffset(ZoneOffset.UTC).toLocalDateTime();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
