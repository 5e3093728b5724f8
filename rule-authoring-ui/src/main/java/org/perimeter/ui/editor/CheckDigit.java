package org.perimeter.ui.editor;

import java.util.Map;
import java.util.Optional;
import org.perimeter.engine.rule.Condition.Validator;

/// Which fields carry a check digit or a shape that can be tested.
final class CheckDigit {
    private static final Map<String, Validator> FIELDS =
            Map.of(
                    "containers[].number", Validator.CONTAINER_NUMBER,
                    "goods[].container", Validator.CONTAINER_NUMBER,
                    "conveyance.imo", Validator.IMO_NUMBER,
                    "goods[].hs", Validator.HS_CODE,
                    "goods[].dangerous[].un", Validator.UN_NUMBER);

    private CheckDigit() {}

    static Optional<Validator> of(String field) {
        return Optional.ofNullable(FIELDS.get(field));
    }
}
