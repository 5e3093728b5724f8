package org.perimeter.scoring.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.manifest.MalformedManifest;

/// A request that is refused: what kind of trouble it is, and where.
final class ApiRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemKind kind;
    private final String place;
    private final transient List<String> values;
    private final transient @Nullable Bilingual detail;
    private final transient @Nullable Bilingual remedy;

    private ApiRefusal(
            ProblemKind kind,
            String place,
            List<String> values,
            @Nullable Bilingual detail,
            @Nullable Bilingual remedy) {
        super(kind.slug() + " at " + place);
        this.kind = kind;
        this.place = place;
        this.values = List.copyOf(values);
        this.detail = detail;
        this.remedy = remedy;
    }

    /// @param values stand in the texts at {0}, {1} …
    static ApiRefusal of(ProblemKind kind, String place, String... values) {
        return new ApiRefusal(kind, place, List.of(values), null, null);
    }

    static ApiRefusal of(MalformedManifest fault) {
        return new ApiRefusal(
                ProblemKind.MALFORMED_MANIFEST,
                fault.place().isEmpty() ? "body" : fault.place(),
                List.of(),
                fault.text(),
                fault.remedy());
    }

    ProblemKind kind() {
        return kind;
    }

    Problem problem(Locale locale) {
        return new Problem(
                kind.slug(),
                text("title", locale),
                kind.status(),
                detail == null ? text("detail", locale) : detail.in(locale),
                place,
                remedy == null ? text("remedy", locale) : remedy.in(locale));
    }

    private String text(String part, Locale locale) {
        return ApiTexts.text(kind.slug() + "." + part, locale, values);
    }
}
