package org.perimeter.ui.shell;

import com.vaadin.flow.component.page.Page;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One of a few values that a browser remembers for a year, and sends before the first paint.
final class CookieChoice {
    private static final String KEEP =
            "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'";

    private CookieChoice() {}

    static <E extends Enum<E>> Optional<E> read(
            Cookie @Nullable [] cookies, String name, E[] values) {
        return Stream.ofNullable(cookies)
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie ->
                        Stream.of(values).filter(value -> word(value).equals(cookie.getValue())))
                .findFirst();
    }

    static void keep(Page page, String name, Enum<?> value) {
        page.executeJs(KEEP, name, word(value));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
