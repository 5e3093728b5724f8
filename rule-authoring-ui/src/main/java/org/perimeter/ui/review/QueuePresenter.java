package org.perimeter.ui.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.version.Version;

/// Tells which versions are on their way to a release, and which of them wait for the person.
final class QueuePresenter {
    private static final Comparator<Entry> ORDER =
            Comparator.<Entry, Boolean>comparing(entry -> entry.task().isEmpty())
                    .thenComparing(entry -> entry.version().number(), Comparator.reverseOrder());

    private final ReviewDesk desk;

    QueuePresenter(ReviewDesk desk) {
        this.desk = desk;
    }

    /// A version that is neither released nor withdrawn.
    ///
    /// @param outdated whether something else was released since it was submitted
    /// @param task     what it waits for from the person
    record Entry(
            Version version,
            Person submitter,
            List<Consent> consents,
            EvidenceMark evidence,
            boolean outdated,
            Optional<Task> task) {}

    /// Those of one programme, never empty: what waits for the person first, then the newest.
    record Section(Programme programme, List<Entry> entries) {}

    List<Section> sections() {
        return desk.programmes().stream()
                .map(programme -> new Section(programme, entries(programme, false)))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    /// How many versions wait for the person.
    static long waiting(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.task().isPresent())
                .count();
    }

    /// How many versions of the present base wait for the person. An outdated one costs nothing here, so that this can be
    /// asked at each navigation.
    long waiting() {
        return desk.programmes().stream()
                .flatMap(programme -> entries(programme, true).stream())
                .filter(entry -> entry.task().isPresent())
                .count();
    }

    private List<Entry> entries(Programme programme, boolean presentOnly) {
        var current = desk.current(programme.slug());
        var entries = new ArrayList<Entry>();
        for (Version version : desk.versions(programme.slug())) {
            boolean outdated = VersionPage.Baseline.moved(current, version);
            if (presentOnly && outdated) {
                continue;
            }
            Stage stage = desk.stage(version.id());
            if (stage instanceof Stage.InReview || stage instanceof Stage.Approved) {
                entries.add(entry(programme, version, stage, outdated));
            }
        }
        return entries.stream().sorted(ORDER).toList();
    }

    private Entry entry(Programme programme, Version version, Stage stage, boolean outdated) {
        var evidence = EvidenceMark.of(version, desk.evidence(version.id()));
        var submitter = desk.people(List.of(version.submittedBy())).get(version.submittedBy());
        return new Entry(
                version,
                Objects.requireNonNull(submitter),
                new Consents(desk).of(programme, version),
                evidence,
                outdated,
                Task.of(
                        desk.me(),
                        programme,
                        version,
                        new Task.Progress(stage, evidence, outdated)));
    }
}
