package org.perimeter.engine.list;

import java.nio.charset.StandardCharsets;
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

    /// The list in a file: of bytes that hash as the list itself does, nothing but the list is in them.
    ///
    /// @throws MalformedList where the bytes are anything else than one list
    public static NamedList read(byte[] json) {
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

    /// @throws MalformedList where the text is anything else than one list
    public static NamedList read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }
}
