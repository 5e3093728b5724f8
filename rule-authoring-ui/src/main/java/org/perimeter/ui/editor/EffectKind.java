package org.perimeter.ui.editor;

import java.util.List;
import java.util.Locale;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;

/// What can follow when a rule holds.
enum EffectKind {
    POINTS,
    FLOOR,
    CAP,
    FORCE,
    REJECT,
    REFER,
    NOTIFY;

    static EffectKind of(Effect effect) {
        return switch (effect) {
            case Effect.Points _ -> POINTS;
            case Effect.Floor _ -> FLOOR;
            case Effect.Cap _ -> CAP;
            case Effect.Force _ -> FORCE;
            case Effect.Reject _ -> REJECT;
            case Effect.Refer _ -> REFER;
            case Effect.Notify _ -> NOTIFY;
        };
    }

    /// An effect of this kind to begin with.
    ///
    /// @param used the dispositions of the programme, from the mildest to the strictest
    Effect first(List<Disposition> used) {
        var mildest = used.isEmpty() ? Disposition.RELEASE : used.getFirst();
        var next = used.size() < 2 ? mildest : used.get(1);
        return switch (this) {
            case POINTS -> new Effect.Points(10);
            case FLOOR -> new Effect.Floor(next, null);
            case CAP -> new Effect.Cap(next);
            case FORCE -> new Effect.Force(mildest, null);
            case REJECT -> new Effect.Reject("");
            case REFER -> new Effect.Refer("");
            case NOTIFY -> new Effect.Notify("");
        };
    }

    /// Key of its name.
    String title() {
        return "editor.effect." + name().toLowerCase(Locale.ROOT);
    }
}
