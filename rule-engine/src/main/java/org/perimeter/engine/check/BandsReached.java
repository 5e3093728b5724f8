package org.perimeter.engine.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Policy.Band;
import org.perimeter.engine.rule.Rule;

/// Finds bands and dispositions that nothing reaches, and rules that take off the points by which another reaches a band.
final class BandsReached {
    private final Policy policy;
    private final List<Finding> findings = new ArrayList<>();

    private BandsReached(Policy policy) {
        this.policy = policy;
    }

    static List<Finding> in(Policy policy) {
        BandsReached search = new BandsReached(policy);
        search.unreachable();
        search.unused();
        policy.rules().forEach(search::undoes);
        return search.findings;
    }

    /// A band that no sum of points reaches, where no rule gives its disposition otherwise. A policy that adds no points at all
    /// does without bands.
    private void unreachable() {
        long most = policy.rules().stream().mapToLong(rule -> Math.max(0, points(rule))).sum();
        Set<Disposition> given = given();
        for (int i = 0; i < policy.bands().size(); i++) {
            Band band = policy.bands().get(i);
            if (most > 0 && band.from() > most && !given.contains(band.disposition())) {
                findings.add(Check.UNREACHABLE_BAND.at("", "/bands/" + i, band.from(), most));
            }
        }
    }

    private void unused() {
        Set<Disposition> used = given();
        policy.bands().forEach(band -> used.add(band.disposition()));
        for (int i = 0; i < policy.dispositions().size(); i++) {
            Disposition disposition = policy.dispositions().get(i);
            if (!used.contains(disposition)) {
                findings.add(Check.UNUSED_DISPOSITION.at("", "/dispositions/" + i, disposition));
            }
        }
    }

    private Set<Disposition> given() {
        Set<Disposition> given = EnumSet.noneOf(Disposition.class);
        policy.rules().stream()
                .flatMap(rule -> rule.effects().stream())
                .flatMap(effect -> Stream.ofNullable(disposition(effect)))
                .forEach(given::add);
        return given;
    }

    private static @Nullable Disposition disposition(Effect effect) {
        return switch (effect) {
            case Effect.Floor floor -> floor.disposition();
            case Effect.Force force -> force.disposition();
            case Effect.Cap cap -> cap.disposition();
            case Effect.Points _, Effect.Reject _, Effect.Refer _, Effect.Notify _ -> null;
        };
    }

    /// Points that are taken off from a rule that alone reaches a band and has no floor to hold it.
    private void undoes(Rule rule) {
        int off = points(rule);
        if (off >= 0) {
            return;
        }
        for (Rule other : policy.rules()) {
            Disposition alone = band(points(other));
            if (points(other) > 0
                    && alone.compareTo(band(points(other) + off)) > 0
                    && !floored(other, alone)) {
                findings.add(
                        Check.POINTS_UNDO_BAND.at(rule.id(), "/effects", -off, other.id(), alone));
                return;
            }
        }
    }

    private static boolean floored(Rule rule, Disposition least) {
        return rule.effects().stream()
                .anyMatch(effect ->
                        effect instanceof Effect.Floor floor
                                && floor.disposition().compareTo(least) >= 0);
    }

    private Disposition band(int points) {
        Disposition reached = Disposition.RELEASE;
        for (Band band : policy.bands()) {
            reached = points >= band.from() ? band.disposition() : reached;
        }
        return reached;
    }

    private static int points(Rule rule) {
        long sum =
                rule.effects().stream()
                        .mapToLong(
                                effect -> effect instanceof Effect.Points(int points) ? points : 0)
                        .sum();
        return Math.clamp(sum, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
