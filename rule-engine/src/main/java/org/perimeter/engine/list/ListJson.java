package org.perimeter.engine.list;

import org.perimeter.engine.json.StrictRecords;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A list as JSON, as files and the list editor exchange it. Reading is strict, like that of policies.
public final class ListJson {
    private static final JsonMapper MAPPER = StrictRecords.mapper().build();

    private ListJson() {}

    public static String write(NamedList list) {
        return MAPPER.writeValueAsString(list);
    }

    /// @throws MalformedList where the text is anything else than one list
    public static NamedList read(String json) {
        try {
            NamedList list = MAPPER.readValue(json, NamedList.class);
            if (list != null) {
                return list;
            }
        } catch (JacksonException e) {
            throw new MalformedList(e.getOriginalMessage(), e);
        }
        throw new MalformedList("null", null);
    }
}
