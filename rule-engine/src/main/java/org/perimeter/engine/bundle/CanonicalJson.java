package org.perimeter.engine.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The one way in which what is hashed or signed is written: RFC 8785, restricted.
///
/// Only strings without lone surrogates, integers within ±(2^53 − 1), booleans, arrays and objects; no `null` and no
/// fractions (decimals are strings). Keys are in the order of their UTF-16 units, nothing is escaped that need not be.
/// Bytes that would be written otherwise are refused on reading, so that one document has one hash.
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /// The canonical bytes of a record, or of anything else that the mapper can write.
    public static byte[] of(Object value) {
        return write(StrictJson.tree(value));
    }

    public static byte[] write(JsonNode node) {
        var out = new StringBuilder();
        append(node, "", out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Reads what [#write] has written, and nothing else.
    ///
    /// @throws MalformedDocument when it is not JSON, has a key twice, is outside the profile or is not in canonical form
    public static JsonNode parse(byte[] bytes) {
        JsonNode node = StrictJson.parse(text(bytes));
        byte[] canonical = write(node);
        int difference = Arrays.mismatch(canonical, bytes);
        if (difference >= 0) {
            throw new MalformedDocument(
                    Reason.NOT_CANONICAL,
                    "",
                    "The canonical form differs from byte " + difference + " on");
        }
        return node;
    }

    /// Writes a string with its quotes.
    ///
    /// @throws MalformedDocument where it holds half a character
    public static void appendText(String text, StringBuilder out) {
        appendString(text, "", out);
    }

    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedDocument(Reason.MALFORMED_JSON, "", "The bytes are not UTF-8");
        }
    }

    private static void append(JsonNode node, String place, StringBuilder out) {
        if (node.isObject()) {
            appendObject(node, place, out);
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                append(node.get(i), place + "/" + i, i == 0 ? out : out.append(','));
            }
            out.append(']');
        } else if (node.isString()) {
            appendString(node.stringValue(), place, out);
        } else if (node.isBoolean()) {
            out.append(node.booleanValue());
        } else if (node.isIntegralNumber()
                && node.canConvertToLong()
                && Math.abs(node.longValue()) <= LARGEST) {
            out.append(node.longValue());
        } else {
            throw new MalformedDocument(
                    Reason.NOT_CANONICAL,
                    place,
                    "Only strings, whole numbers within 2^53, booleans, arrays and objects are written, not "
                            + node);
        }
    }

    private static void appendObject(JsonNode node, String place, StringBuilder out) {
        var sorted = new TreeMap<String, JsonNode>();
        node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            appendString(property.getKey(), place, out);
            out.append(':');
            append(property.getValue(), place + "/" + StrictJson.escaped(property.getKey()), out);
        }
        out.append('}');
    }

    private static void appendString(String text, String place, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new MalformedDocument(
                            Reason.NOT_CANONICAL, place, "A string holds half a character");
                }
                out.append(c).append(text.charAt(++i));
                continue;
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
