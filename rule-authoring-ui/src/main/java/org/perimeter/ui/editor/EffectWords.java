package org.perimeter.ui.editor;

import java.util.Locale;
import java.util.stream.Collectors;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Rule;
import org.perimeter.ui.look.DispositionChip;

/// Effects in the fewest signs, for lists: `+25 · ≥ Refer`.
final class EffectWords {
    private final Locale locale;
    private final Translation texts;

    EffectWords(Locale locale, Translation texts) {
        this.locale = locale;
        this.texts = texts;
    }

    String of(Rule rule) {
        return rule.effects().stream().map(this::of).collect(Collectors.joining(" · "));
    }

    private String of(Effect effect) {
        return switch (effect) {
            case Effect.Points(var points) -> signed(points);
            case Effect.Floor(var disposition, _) ->
                    "≥ " + texts.of(DispositionChip.title(disposition));
            case Effect.Cap(var disposition) -> "≤ " + texts.of(DispositionChip.title(disposition));
            case Effect.Force(var disposition, _) ->
                    "= " + texts.of(DispositionChip.title(disposition));
            case Effect.Reject(var code) -> texts.of("editor.effect.short.reject", code);
            case Effect.Refer(var desk) -> "→ " + desk;
            case Effect.Notify(var agency) -> "✉ " + agency;
        };
    }

    private String signed(int points) {
        return String.format(locale, "%+d", points).replace('-', '−');
    }
}
