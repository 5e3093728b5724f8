package org.perimeter.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Every text that a person sees, by key, from `messages_en.properties` and `messages_fr.properties`.
///
/// With parameters a text is a [MessageFormat]: `{0}` is written as the language writes numbers. Texts use ’ (never '),
/// which [MessageFormat] would read as a quote.
@Component
public class Texts implements I18NProvider {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    /// Throws [MissingResourceException] where there is no such text, with its key and language.
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var language = Language.of(locale).locale();
        var text = bundle(language).getString(key);
        return parameters.length == 0 ? text : new MessageFormat(text, language).format(parameters);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        var bundle = bundle(Language.of(locale).locale());
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "messages", language, Texts.class.getClassLoader(), NO_FALLBACK);
    }
}
