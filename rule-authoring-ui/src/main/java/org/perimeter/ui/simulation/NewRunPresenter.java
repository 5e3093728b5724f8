package org.perimeter.ui.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;

/// What can be run, over which consignments.
final class NewRunPresenter {
    private final SimulationDesk desk;

    NewRunPresenter(SimulationDesk desk) {
        this.desk = desk;
    }

    List<Programme> programmes() {
        return desk.programmes();
    }

    /// The versions, newest first, then the drafts as they were saved last.
    List<Named> subjects(Programme programme) {
        List<Named> subjects = new ArrayList<>();
        desk.versions(programme.slug())
                .forEach(version -> subjects.add(new Named.OfVersion(version)));
        desk.drafts(programme.slug())
                .forEach(draft -> subjects.add(new Named.OfDraft(draft, draft.revision())));
        return subjects;
    }

    /// The version of an address; empty where it names none of this person's programmes.
    Optional<Named> version(String id) {
        return read(id, VersionId::of).flatMap(desk::version).map(Named.OfVersion::new);
    }

    /// The draft of an address, at a revision that it has had; at its newest where none is named.
    Optional<Named> draft(String id, String revision) {
        return read(id, DraftId::of)
                .flatMap(desk::draft)
                .flatMap(draft ->
                        revision.isEmpty()
                                ? Optional.of(new Named.OfDraft(draft, draft.revision()))
                                : read(revision, Integer::valueOf)
                                        .filter(number -> number >= 1 && number <= draft.revision())
                                        .map(number -> new Named.OfDraft(draft, number)));
    }

    Programme programme(Named subject) {
        return desk.programmes().stream()
                .filter(programme -> programme.slug().equals(subject.programme()))
                .findFirst()
                .orElseThrow();
    }

    List<DataSet> dataSets(Programme programme) {
        return desk.dataSets(programme.slug());
    }

    /// The data set on which evidence is agreed; empty where none is, or it is no longer there.
    Optional<DataSet> baseline(Named subject) {
        Optional<Hash> agreed =
                switch (subject) {
                    case Named.OfVersion(var version) -> version.agreed().agreedBaseline();
                    case Named.OfDraft(var draft, var _) -> desk.baseline(draft.id());
                };
        return agreed.flatMap(hash ->
                dataSets(programme(subject)).stream()
                        .filter(set -> set.hash().equals(hash.hex()))
                        .findFirst());
    }

    Answer<Run> start(Named subject, DataSet dataSet) {
        return desk.start(subject.subject(), dataSet.id());
    }

    /// @see UUID#fromString
    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
