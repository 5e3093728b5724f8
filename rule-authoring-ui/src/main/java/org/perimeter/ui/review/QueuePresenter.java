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
                .map(programme -> new Section(programme, entries(programme)))
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

    private List<Entry> entries(Programme programme) {
        var entries = new ArrayList<Entry>();
        for (Version version : desk.versions(programme.slug())) {
            Stage stage = desk.stage(version.id());
            if (stage instanceof Stage.InReview || stage instanceof Stage.Approved) {
                entries.add(entry(programme, version, stage));
            }
        }
        return entries.stream().sorted(ORDER).toList();
    }

    private Entry entry(Programme programme, Version version, Stage stage) {
        var consents = new Consents(desk).of(programme, version);
        var evidence = EvidenceMark.of(desk.evidence(version.id()));
        boolean outdated = VersionPage.Baseline.moved(desk, version);
        var submitter = desk.people(List.of(version.submittedBy())).get(version.submittedBy());
        return new Entry(
                version,
                Objects.requireNonNull(submitter),
                consents,
                evidence,
                outdated,
                Task.of(
                        desk.me(),
                        programme,
                        version,
                        new Task.Progress(stage, evidence, outdated)));
    }
}
