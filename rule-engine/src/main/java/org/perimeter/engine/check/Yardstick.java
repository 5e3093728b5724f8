package org.perimeter.engine.check;

import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.Lists;

/// What a policy is measured against.
///
/// @param lists           those that the policy names
/// @param protectedFields those of which a rule may not ask without a justification
public record Yardstick(FactSchema schema, Lists lists, ProtectedFields protectedFields) {
    /// The vocabulary and the protected fields that come with the product.
    public static Yardstick standard(Lists lists) {
        return new Yardstick(FactSchema.standard(), lists, ProtectedFields.STANDARD);
    }
}
