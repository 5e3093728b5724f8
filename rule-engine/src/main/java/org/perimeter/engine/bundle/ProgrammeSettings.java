package org.perimeter.engine.bundle;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a programme holds its rules to. It is part of the content, so that whoever approves the rules approves it too.
///
/// @param baseline  the data set that a simulation must run over before its content is approved; `null` for any
/// @param mustCatch by name
public record ProgrammeSettings(@Nullable Hash baseline, List<MustCatchEvent> mustCatch) {
    public static final ProgrammeSettings NONE = new ProgrammeSettings(null, List.of());

    /// @throws IllegalArgumentException when two events have one name
    public ProgrammeSettings {
        mustCatch = mustCatch.stream().sorted(Comparator.comparing(MustCatchEvent::name)).toList();
        var names = new HashSet<String>();
        for (MustCatchEvent event : mustCatch) {
            if (!names.add(event.name())) {
                throw new IllegalArgumentException(
                        "Two must-catch events are called "
                                + event.name()
                                + "\nMaybe one of them stands for the other.");
            }
        }
    }

    public boolean isEmpty() {
        return baseline == null && mustCatch.isEmpty();
    }
}
