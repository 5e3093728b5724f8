package org.perimeter.engine.manifest;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/// Runs something as on a machine of another language and zone, to show that neither matters.
public final class Somewhere {
    private Somewhere() {}

    public static <T> T inTurkey(Supplier<T> something) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            return something.get();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
