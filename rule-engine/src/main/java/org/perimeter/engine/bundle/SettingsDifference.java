package org.perimeter.engine.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.engine.rule.PolicyDifference.Kind;
import org.perimeter.engine.rule.Sentence;

/// What changed between the settings of two contents, in sentences: an event that is gone or weaker is seen by whoever approves.
public final class SettingsDifference {
    private static final String PLACE = "/settings";

    private SettingsDifference() {}

    /// The baseline, then the must-catch events by name.
    public static List<Change> between(ProgrammeSettings before, ProgrammeSettings after) {
        var changes = new ArrayList<Change>();
        add(PLACE + "/baseline", sentence(before.baseline()), sentence(after.baseline()), changes);
        Map<String, MustCatchEvent> old = byName(before);
        Map<String, MustCatchEvent> now = byName(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            add(
                    PLACE + "/mustCatch/" + StrictJson.escaped(name),
                    sentence(old.get(name)),
                    sentence(now.get(name)),
                    changes);
        }
        return List.copyOf(changes);
    }

    private static void add(
            String part,
            @Nullable Bilingual before,
            @Nullable Bilingual after,
            List<Change> changes) {
        if (!Objects.equals(before, after)) {
            Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
            changes.add(new Change(kind, "", part, before, after));
        }
    }

    private static Map<String, MustCatchEvent> byName(ProgrammeSettings settings) {
        return settings.mustCatch().stream()
                .collect(Collectors.toMap(MustCatchEvent::name, Function.identity()));
    }

    private static @Nullable Bilingual sentence(@Nullable Hash baseline) {
        return baseline == null
                ? null
                : new Bilingual(
                        "Evidence is a run over the data set " + baseline,
                        "La preuve est une simulation sur le jeu de données " + baseline);
    }

    /// It names the consignment by its hash: other facts under the same name are another event.
    private static @Nullable Bilingual sentence(@Nullable MustCatchEvent event) {
        return event == null
                ? null
                : new Bilingual(
                        "The consignment %s (%s) comes to at least %s, whatever rules fire"
                                .formatted(words(event, Locale.ENGLISH)),
                        "L’envoi %s (%s) aboutit au moins à %s, quelles que soient les règles"
                                .formatted(words(event, Locale.FRENCH)));
    }

    private static Object[] words(MustCatchEvent event, Locale locale) {
        return new Object[] {
            Sentence.quoted(event.name(), locale),
            event.factsHash().brief(),
            Sentence.quoted(Sentence.of(event.atLeast(), locale), locale)
        };
    }
}
