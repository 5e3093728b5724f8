package org.perimeter.ui.look;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers as the language writes them, dates as ISO writes them.
public record Figures(Locale locale) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    /// `1,240` or `1 240`.
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// A share from 0 to 1 with one decimal: `1.2%` or `1,2 %`.
    public String percent(double share) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    /// `2026-11-24`.
    public String day(LocalDate day) {
        return day.toString();
    }

    /// To the minute, with its offset: `2026-11-24 04:09 -08:00`.
    public String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }
}
