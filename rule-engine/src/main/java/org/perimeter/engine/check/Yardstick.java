package org.perimeter.engine.check;

import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;

/// What a policy is measured against.
///
/// @param lists           those that the policy names
/// @param protectedFields those of which a rule may not ask without a justification
/// @param absence         how often each field is missing, as far as somebody has counted
public record Yardstick(
        FactSchema schema, Lists lists, ProtectedFields protectedFields, Absence absence) {
    /// The vocabulary and the protected fields that come with the product; nothing is counted.
    public static Yardstick standard(Lists lists) {
        return new Yardstick(
                FactSchema.standard(), lists, ProtectedFields.STANDARD, Absence.NOT_COUNTED);
    }
}
