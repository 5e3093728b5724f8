package org.perimeter.ui.check;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.check.Absence;
import org.perimeter.engine.check.ProtectedFields;
import org.perimeter.engine.fact.FactSchema;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an installation decides about the checks of policies.
///
/// @param protectedFields protected grounds and proxies for them; those that come with the product where nothing is said
/// @param oftenMissing    from which share on, in whole percent, a field is often missing; 5 where nothing is said
@ConfigurationProperties("perimeter.checks")
record CheckSettings(@Nullable Set<String> protectedFields, @Nullable Integer oftenMissing) {
    CheckSettings {
        if (oftenMissing != null && (oftenMissing < 0 || oftenMissing > 100)) {
            throw new IllegalStateException(
                    "perimeter.checks.often-missing cannot be "
                            + oftenMissing
                            + "\nMaybe a share in whole percent is meant, from 0 to 100.");
        }
    }

    int often() {
        return oftenMissing == null ? Absence.OFTEN : oftenMissing;
    }

    /// @throws IllegalStateException when one of them is no field
    ProtectedFields fields() {
        if (protectedFields == null) {
            return ProtectedFields.STANDARD;
        }
        try {
            return ProtectedFields.of(protectedFields, FactSchema.standard());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "perimeter.checks.protected-fields cannot be used. " + e.getMessage(), e);
        }
    }
}
