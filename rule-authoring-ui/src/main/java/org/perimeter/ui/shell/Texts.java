package org.perimeter.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text that a person sees, by key: those of the shell from `messages_en.properties` and `messages_fr.properties`,
/// those of a feature from `messages/FEATURE_en.properties` and its twin, its keys beginning with the feature's name.
///
/// With parameters a text is a [MessageFormat]: `{0}` is written as the language writes numbers. Texts use ’ (never '),
/// which [MessageFormat] would read as a quote.
@Component
public class Texts implements I18NProvider {
    private static final Control NO_FALLBACK =
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final String SHELL = "messages";
    private static final String FEATURES = "classpath*:messages/*_en.properties";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    public Texts() {
        var bundles = bundles();
        for (var language : Language.values()) {
            texts.put(language, read(bundles, language.locale()));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    /// Throws [MissingResourceException] where there is no such text, with its key and language.
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        var language = Language.of(locale);
        var text = getAllTranslations(locale).get(key);
        if (text == null) {
            throw new MissingResourceException(
                    "No text " + key + " in " + language + "\nMaybe its feature lacks it.",
                    Texts.class.getName(),
                    key);
        }
        return parameters.length == 0
                ? text
                : new MessageFormat(text, language.locale()).format(parameters);
    }

    @Override
    public Map<String, String> getAllTranslations(Locale locale) {
        return Objects.requireNonNull(texts.get(Language.of(locale)));
    }

    private static Map<String, String> read(List<String> bundles, Locale language) {
        var all = new HashMap<String, String>();
        for (var name : bundles) {
            var bundle =
                    ResourceBundle.getBundle(
                            name, language, Texts.class.getClassLoader(), NO_FALLBACK);
            for (var key : bundle.keySet()) {
                if (all.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException(
                            key + " is written twice\nMaybe another feature has the same name.");
                }
            }
        }
        return Map.copyOf(all);
    }

    private static List<String> bundles() {
        try {
            var features =
                    new PathMatchingResourcePatternResolver(Texts.class.getClassLoader())
                            .getResources(FEATURES);
            return Stream.concat(
                            Stream.of(SHELL),
                            Stream.of(features)
                                    .map(file -> Objects.requireNonNull(file.getFilename()))
                                    .map(name -> SHELL + "." + name.replace("_en.properties", ""))
                                    .sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the texts", e);
        }
    }
}
