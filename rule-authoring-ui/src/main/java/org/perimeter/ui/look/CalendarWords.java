package org.perimeter.ui.look;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a date picker says: ISO dates, weeks from Monday, months and days in the person's language.
public final class CalendarWords extends DatePickerI18n {
    public CalendarWords(Locale locale) {
        setDateFormat("yyyy-MM-dd");
        setFirstDayOfWeek(1);
        setMonthNames(
                Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList());
        setWeekdays(days(TextStyle.FULL_STANDALONE, locale));
        setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale));
        setToday(I18NProvider.translate(locale, "calendar.today"));
        setCancel(I18NProvider.translate(locale, "calendar.cancel"));
    }

    /// The picker counts days from Sunday.
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
