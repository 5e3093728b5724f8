package org.perimeter.ui.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Authors;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.programme.ProgrammePage.DraftLine;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;
import org.perimeter.ui.review.Consent;
import org.perimeter.ui.review.FinishedRuns;

/// Decides for the page of one programme: what is read there, and what a new draft begins from.
final class ProgrammePresenter {
    private final ProgrammeDesk desk;
    private final String slug;

    ProgrammePresenter(ProgrammeDesk desk, String slug) {
        this.desk = desk;
        this.slug = slug;
    }

    /// Empty where there is no such programme, or it is none of the person's agency.
    Optional<ProgrammePage> page() {
        return standing().map(this::page);
    }

    private Optional<Standing> standing() {
        return desk.programmes().stream()
                .filter(programme -> programme.slug().equals(slug))
                .findFirst()
                .map(programme -> Standing.of(programme, desk));
    }

    private ProgrammePage page(Standing standing) {
        var approvals =
                desk.approvals(slug).stream().collect(Collectors.groupingBy(Approval::version));
        var people = people(standing, approvals);
        var runs = new FinishedRuns(desk.runs(slug));
        return new ProgrammePage(
                standing,
                standing.drafts().stream()
                        .map(draft ->
                                new DraftLine(
                                        draft,
                                        Objects.requireNonNull(people.get(draft.savedBy())),
                                        draft.beganFrom().flatMap(standing::version),
                                        standing.submitted(draft)))
                        .toList(),
                standing.versions().stream()
                        .map(version ->
                                new VersionLine(
                                        version,
                                        standing.stage(version),
                                        Objects.requireNonNull(people.get(version.submittedBy())),
                                        consents(
                                                standing.stage(version),
                                                approvals.getOrDefault(version.id(), List.of()),
                                                people),
                                        comparison(standing, version, runs)))
                        .toList(),
                desk.timeline(slug).next(desk.now()),
                due(standing),
                Authors.reasonAgainst(desk.me(), standing.programme()));
    }

    private DueRules due(Standing standing) {
        LocalDate today = LocalDate.ofInstant(desk.now(), standing.programme().zone());
        return standing.released()
                .map(now -> DueRules.of(desk.policy(now.version().id()), today))
                .orElse(DueRules.NONE);
    }

    private Map<PersonId, Person> people(
            Standing standing, Map<VersionId, List<Approval>> approvals) {
        var wanted = new HashSet<PersonId>();
        standing.drafts().forEach(draft -> wanted.add(draft.savedBy()));
        standing.versions().forEach(version -> wanted.add(version.submittedBy()));
        approvals.values().forEach(all -> all.forEach(each -> wanted.add(each.person())));
        return desk.people(wanted);
    }

    private static List<Consent> consents(
            Stage stage, List<Approval> approvals, Map<PersonId, Person> people) {
        var consents = new ArrayList<Consent>();
        approvals.stream()
                .sorted(Comparator.comparing(Approval::agency))
                .forEach(approval ->
                        consents.add(
                                new Consent.Given(
                                        approval.agency(),
                                        Objects.requireNonNull(people.get(approval.person())),
                                        approval.signed().statement().at())));
        if (stage instanceof Stage.InReview(var missing)) {
            missing.stream().sorted().forEach(agency -> consents.add(new Consent.Missing(agency)));
        }
        return consents;
    }

    private static Optional<FinishedRuns.Pair> comparison(
            Standing standing, Version version, FinishedRuns runs) {
        return standing.released()
                .flatMap(now -> runs.pair(now.version().contentHash(), version.contentHash()));
    }

    /// Starts a draft from what waits for its time, else from what is released now; empty where nothing is.
    Answer<Draft> start(String title) {
        var waiting = desk.timeline(slug).waiting(desk.now()).map(PublishedRelease::version);
        return desk.start(
                waiting.or(() ->
                                standing()
                                        .flatMap(Standing::released)
                                        .map(now -> now.version().id()))
                        .<Beginning>map(version -> new Beginning.Submitted(version, title))
                        .orElseGet(() -> new Beginning.Blank(slug, title)));
    }
}
