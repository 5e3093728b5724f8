package org.perimeter.ui.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.engine.rule.Condition;
import org.perimeter.engine.rule.Condition.Comparison;
import org.perimeter.engine.rule.Effect;
import org.perimeter.engine.rule.Governance;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;

/// A programme with many rules and versions, by the services themselves.
record BusyProgramme(
        String slug,
        Programmes programmes,
        Drafts drafts,
        Versions versions,
        Withdrawals withdrawals) {

    Draft draft(int rules, PersonId analyst) {
        var blank = programmes.get(slug).blankPolicy();
        var policy =
                new Policy(
                        slug,
                        new Condition.Compare("port.discharge", Comparison.EQUAL, "CAMTR"),
                        blank.dispositions(),
                        blank.bands(),
                        IntStream.rangeClosed(1, rules).mapToObj(BusyProgramme::rule).toList());
        return drafts.start(new Beginning.Given(policy, rules + " rules"), analyst).orElseThrow();
    }

    /// So many versions that nobody waits for: each was withdrawn.
    void withdrawn(int count, PersonId analyst) {
        for (int i = 1; i <= count; i++) {
            var version = submitted(draft(i, analyst), "Attempt " + i, analyst);
            withdrawals.withdraw(version.id(), "Superseded", analyst).orElseThrow();
        }
    }

    private Version submitted(Draft draft, String comment, PersonId analyst) {
        var submission = new Submission(draft.id(), draft.revision(), comment);
        return switch (versions.submit(submission, analyst)) {
            case Submitting.Submitted(Version version) -> version;
            case Submitting.Found(var findings) -> throw new AssertionError(findings);
            case Submitting.Red red -> throw new AssertionError(red);
            case Submitting.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static Rule rule(int number) {
        return new Rule(
                "R-" + number,
                new Bilingual(
                        "Cargo heavier than " + number + " t", "Fret de plus de " + number + " t"),
                new Condition.Compare("grossWeight", Comparison.AT_LEAST, number + "000"),
                List.of(new Effect.Points(10), new Effect.Floor(Disposition.REFER, null)),
                "HEAVY_CARGO",
                new Bilingual("The cargo is heavy.", "Le fret est lourd."),
                new Governance(
                        "CBSA",
                        "joint",
                        "To try things.",
                        "None",
                        null,
                        null,
                        null,
                        LocalDate.parse("2199-03-31")));
    }
}
