package org.perimeter.engine.compile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Check;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.decision.ExamKind;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Rule;

/// What a rule needs beside its condition: an id, words, effects that the programme knows, and somebody who answers for it.
final class RuleCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern DESK = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Set<String> AGENCIES = new TreeSet<>(Set.of("CBSA", "CBP", "TC"));
    private static final Set<String> AUDIENCES =
            new TreeSet<>(Set.of("CBSA", "CBP", "TC", "joint"));

    private final Report.Place report;
    private final List<Disposition> used;

    RuleCheck(Report.Place report, List<Disposition> used) {
        this.report = report;
        this.used = used;
    }

    void check(Rule rule) {
        shape(rule.id(), ID, Check.RULE_ID_SHAPE, "/id");
        shape(rule.reasonCode(), CODE, Check.REASON_CODE_SHAPE, "/reasonCode");
        words(rule.title(), Check.MISSING_TITLE, "/title");
        words(rule.reason(), Check.MISSING_REASON, "/reason");
        if (rule.effects().isEmpty()) {
            report.add(Check.NO_EFFECT, "/effects");
        }
        if (rule.effects().size() > Limits.EFFECTS) {
            report.add(Check.TOO_MANY_EFFECTS, "/effects", rule.effects().size(), Limits.EFFECTS);
        }
        for (int i = 0; i < rule.effects().size(); i++) {
            effect(rule.effects().get(i), "/effects/" + i);
        }
        governance(rule.governance());
    }

    private void effect(Effect effect, String node) {
        switch (effect) {
            case Effect.Points(int points) -> {
                if (points == 0 || points < -Limits.POINTS || points > Limits.POINTS) {
                    report.add(
                            Check.POINTS_LIMIT,
                            node + "/points",
                            points,
                            Limits.POINTS,
                            Limits.POINTS);
                }
            }
            case Effect.Floor(Disposition floor, @Nullable ExamKind exam) ->
                    disposition(floor, exam, node);
            case Effect.Force(Disposition forced, @Nullable ExamKind exam) ->
                    disposition(forced, exam, node);
            case Effect.Cap(Disposition cap) -> disposition(cap, null, node);
            case Effect.Reject(String code) ->
                    shape(code, CODE, Check.REASON_CODE_SHAPE, node + "/code");
            case Effect.Refer(String desk) -> shape(desk, DESK, Check.DESK_SHAPE, node + "/desk");
            case Effect.Notify(String agency) -> member(agency, AGENCIES, node + "/agency");
        }
    }

    private void disposition(Disposition disposition, @Nullable ExamKind exam, String node) {
        if (!used.contains(disposition)) {
            report.add(Check.DISPOSITION_NOT_USED, node + "/disposition", disposition, used);
        }
        if (exam != null && disposition != Disposition.EXAMINE) {
            report.add(Check.EXAM_WITHOUT_EXAMINE, node + "/exam", disposition);
        }
    }

    private void governance(Governance governance) {
        member(governance.owner(), AGENCIES, "/governance/owner");
        member(governance.releasability(), AUDIENCES, "/governance/releasability");
        length(governance.rationale(), "/governance/rationale");
        length(governance.basis(), "/governance/basis");
        String justification = governance.justification();
        if (justification != null) {
            length(justification, "/governance/justification");
        }
        LocalDate from = governance.validFrom();
        LocalDate until = governance.validUntil();
        if (from != null && until != null && until.isBefore(from)) {
            report.add(Check.VALIDITY_ORDER, "/governance/validUntil", until, from);
        }
    }

    private void words(Bilingual words, Check absent, String node) {
        if (words.en().isBlank()) {
            report.add(absent, node + "/en");
        }
        if (words.fr().isBlank()) {
            report.add(absent, node + "/fr");
        }
        length(words.en(), node + "/en");
        length(words.fr(), node + "/fr");
    }

    private void length(String text, String node) {
        if (text.length() > Limits.TEXT) {
            report.add(Check.TEXT_TOO_LONG, node, text.length(), Limits.TEXT);
        } else if (!Report.wellFormed(text)) {
            report.add(Check.MALFORMED_TEXT, node);
        }
    }

    private void shape(String text, Pattern shape, Check fault, String node) {
        if (text.isEmpty()) {
            report.add(Check.INCOMPLETE, node);
        } else if (!shape.matcher(text).matches()) {
            report.add(fault, node, text);
        }
    }

    private void member(String name, Set<String> known, String node) {
        if (!known.contains(name)) {
            report.add(Check.UNKNOWN_AGENCY, node, name, String.join(", ", known));
        }
    }
}
