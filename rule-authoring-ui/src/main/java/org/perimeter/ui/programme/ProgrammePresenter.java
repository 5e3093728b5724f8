package org.perimeter.ui.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Authors;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.ui.programme.ProgrammePage.DraftLine;
import org.perimeter.ui.programme.ProgrammePage.Pair;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;
import org.perimeter.ui.review.Consent;

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
        var runs = doneRuns();
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
                Authors.reasonAgainst(desk.me(), standing.programme()));
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

    /// By content, since it is the content that ran: of each the newest over each data set, newest first.
    private Map<Hash, Map<Hash, Run>> doneRuns() {
        var runs = new LinkedHashMap<Hash, Map<Hash, Run>>();
        desk.runs(slug).stream()
                .filter(run -> run.state() instanceof RunState.Done)
                .forEach(run ->
                        runs.computeIfAbsent(run.contentHash(), content -> new LinkedHashMap<>())
                                .putIfAbsent(run.dataSetHash(), run));
        return runs;
    }

    private static Optional<Pair> comparison(
            Standing standing, Version version, Map<Hash, Map<Hash, Run>> runs) {
        var released = standing.released().map(Standing.Released::version);
        if (released.isEmpty() || released.get().contentHash().equals(version.contentHash())) {
            return Optional.empty();
        }
        var before = runs.getOrDefault(released.get().contentHash(), Map.of());
        return runs.getOrDefault(version.contentHash(), Map.of()).entrySet().stream()
                .filter(run -> before.containsKey(run.getKey()))
                .findFirst()
                .map(run ->
                        new Pair(
                                Objects.requireNonNull(before.get(run.getKey())).id(),
                                run.getValue().id()));
    }

    /// Starts a draft from what is released now; empty where nothing is.
    Answer<Draft> start(String title) {
        var released = standing().flatMap(Standing::released);
        return desk.start(
                released.<Beginning>map(now -> new Beginning.Submitted(now.version().id(), title))
                        .orElseGet(() -> new Beginning.Blank(slug, title)));
    }
}
