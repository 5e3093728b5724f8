package org.perimeter.ui.trial;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MustCatchEvent;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.decision.Disposition;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.PlantedEvent;

/// The settings of a draft in the database, for one person.
record KeptSettings(DraftSettings settings, DraftId draft, PersonId person)
        implements SettingsDesk.Book {
    @Override
    public Optional<Hash> baseline() {
        return Optional.ofNullable(settings.of(draft).baseline());
    }

    @Override
    public List<PlantedEvent> events() {
        return settings.events(draft);
    }

    @Override
    public Answer<ProgrammeSettings> choose(@Nullable Hash baseline) {
        return settings.choose(draft, baseline, person);
    }

    @Override
    public Answer<PlantedEvent> plant(MustCatchEvent event) {
        return settings.plant(draft, event, person);
    }

    @Override
    public Answer<PlantedEvent> allow(PlantedEvent event, Disposition atLeast) {
        return settings.allow(event, atLeast, person);
    }

    @Override
    public Answer<PlantedEvent> remove(PlantedEvent event) {
        return settings.remove(event, person);
    }
}
