package org.perimeter.ui.simulation;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.person.Person;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.archive.Recorded;
import org.perimeter.simulation.comparison.Cell;
import org.perimeter.simulation.replay.ExamCounts;
import org.perimeter.simulation.replay.Progress;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.Verdict;
import org.perimeter.simulation.report.Interval;
import org.perimeter.simulation.report.Share;
import org.perimeter.ui.look.DispositionChip;
import org.perimeter.ui.look.Figures;

/// What runs, their subjects and their figures are called in one language.
record Words(Locale locale) {
    private static final int MINUTE = 60;

    String say(String key, Object... words) {
        return I18NProvider.translate(locale, key, words);
    }

    String count(long number) {
        return new Figures(locale).count(number);
    }

    String moment(Instant at) {
        return new Figures(locale).moment(at, ZoneOffset.UTC);
    }

    String subject(Named subject) {
        return switch (subject) {
            case Named.OfVersion(var version) -> say("simulation.version", version.number());
            case Named.OfDraft(var draft, var revision) ->
                    say("simulation.draft", draft.title(), revision);
        };
    }

    String person(Person person) {
        return person.name() + " · " + person.agency();
    }

    /// The name, its size, and that it was invented where it was.
    String dataSet(DataSet set) {
        return say(
                set.synthetic() ? "simulation.data.invented" : "simulation.data.recorded",
                set.name().in(locale),
                set.rows());
    }

    String dataSet(Optional<DataSet> set, Run run) {
        return set.map(this::dataSet).orElseGet(() -> say("simulation.data.gone", run.dataSet()));
    }

    String verdict(Verdict verdict) {
        return VerdictChip.disposition(verdict)
                .map(this::disposition)
                .orElseGet(() ->
                        verdict == Verdict.REJECTED
                                ? say("simulation.verdict.rejected")
                                : say("simulation.verdict.outOfScope"));
    }

    private String disposition(Disposition disposition) {
        return say(DispositionChip.title(disposition));
    }

    /// With its interval, or the admission that there are too few.
    String share(Share share) {
        Optional<Interval> interval = share.interval();
        if (share.value().isEmpty() || interval.isEmpty()) {
            return say("simulation.tooFew", share.hits(), share.of());
        }
        Figures figures = new Figures(locale);
        return say(
                "simulation.yield",
                figures.percent(share.value().get()),
                figures.percent(interval.get().low()),
                figures.percent(interval.get().high()));
    }

    /// `+70`, `−3` or `0`.
    String difference(long a, long b) {
        return b > a ? "+" + count(b - a) : b < a ? "−" + count(a - b) : "0";
    }

    String cell(Cell cell) {
        return say("simulation.cell", verdict(cell.a()), verdict(cell.b()));
    }

    /// The number of the bill, or where it lies in the data set.
    String bill(Recorded recorded, long row) {
        String number = recorded.consignment().bill().number();
        return number == null ? say("simulation.row", row + 1) : number;
    }

    /// Confirmed, clean, inconclusive and unexamined, in a few words.
    String known(ExamCounts known) {
        return say(
                "simulation.known",
                known.confirmed(),
                known.clean(),
                known.inconclusive(),
                known.unexamined());
    }

    String progress(Progress progress) {
        Duration left = progress.left();
        return left == null
                ? say("simulation.progress.waiting", progress.total())
                : say(
                        "simulation.progress",
                        progress.done(),
                        progress.total(),
                        Math.round(progress.perSecond()),
                        duration(left));
    }

    private String duration(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < MINUTE
                ? say("simulation.seconds", seconds)
                : say("simulation.minutes", seconds / MINUTE, seconds % MINUTE);
    }
}
