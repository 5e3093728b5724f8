package org.perimeter.policy.draft.internal;

import java.nio.charset.StandardCharsets;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.json.StrictRecords;
import org.perimeter.engine.rule.Policy;
import tools.jackson.databind.json.JsonMapper;

/// A policy as its author wrote it, with the text that is stored of it.
public record PolicyText(Policy policy, String json, Hash hash) {
    private static final JsonMapper MAPPER = StrictRecords.mapper().build();

    public static PolicyText of(Policy policy) {
        String json = MAPPER.writeValueAsString(policy);
        return new PolicyText(policy, json, Hash.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Policy read(String json) {
        return MAPPER.readValue(json, Policy.class);
    }

    /// In characters, which is what the limit counts.
    public int size() {
        return json.length();
    }
}
