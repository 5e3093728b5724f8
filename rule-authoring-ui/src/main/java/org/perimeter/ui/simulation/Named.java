package org.perimeter.ui.simulation;

import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.Subject;

/// Whose policy runs, with what people call it.
sealed interface Named {
    Subject subject();

    String programme();

    /// Where it is read.
    String address();

    record OfVersion(Version version) implements Named {
        @Override
        public Subject subject() {
            return new Subject.OfVersion(version.id());
        }

        @Override
        public String programme() {
            return version.programme();
        }

        @Override
        public String address() {
            return "versions/" + version.id();
        }
    }

    record OfDraft(Draft draft, int revision) implements Named {
        @Override
        public Subject subject() {
            return new Subject.OfDraft(draft.id(), revision);
        }

        @Override
        public String programme() {
            return draft.programme();
        }

        @Override
        public String address() {
            return "drafts/" + draft.id();
        }
    }

    static Named of(Run run, SimulationDesk desk) {
        return switch (run.subject()) {
            case Subject.OfVersion(var id) -> new OfVersion(desk.version(id).orElseThrow());
            case Subject.OfDraft(var id, var revision) ->
                    new OfDraft(desk.draft(id).orElseThrow(), revision);
        };
    }
}
