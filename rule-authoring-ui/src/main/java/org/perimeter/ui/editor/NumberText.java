package org.perimeter.ui.editor;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A decimal, shown and written with the decimal sign of the language.
///
/// What cannot be read stays as it was typed, and a finding says so.
final class NumberText extends TextField {
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    private final boolean french;

    /// @param label key of the label
    NumberText(RowKit kit, String label) {
        super(kit.texts().of(label));
        french = isFrench(kit.locale());
        getElement().setProperty("inputMode", "decimal");
        addClassName("c-number");
    }

    /// Tells the literal that a person writes.
    NumberText onChange(Consumer<String> written) {
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                written.accept(literal());
            }
        });
        return this;
    }

    void show(String literal) {
        if (!literal().equals(literal)) {
            setValue(shown(literal, french));
        }
    }

    String literal() {
        return literal(getValue(), french);
    }

    static String shown(String literal, boolean french) {
        return french ? literal.replace('.', ',') : literal;
    }

    static String literal(String typed, boolean french) {
        var dense = BLANKS.matcher(typed.strip()).replaceAll("");
        return french ? dense.replace(',', '.') : dense.replace(",", "");
    }

    static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
