package org.perimeter.scoring.log;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/// What is written and forced at once: marker, length, CRC-32C of marker, length and records, then the records.
///
/// A record is five strings, each its length in bytes (four bytes, big-endian) and UTF-8. The marker begins with a byte
/// that UTF-8 never holds, so that no manifest can bring one along.
final class Frame {
    static final int HEADER = 12;
    static final int LONGEST = 1 << 30;
    private static final int MARKER = 0xFFFE_4C47;
    private static final int FIELDS = 5;

    private Frame() {}

    static ByteBuffer header(List<ByteBuffer> payloads) {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        int length = payloads.stream().mapToInt(ByteBuffer::remaining).sum();
        header.putInt(MARKER).putInt(length);
        CRC32C crc = new CRC32C();
        crc.update(header.duplicate().flip());
        payloads.forEach(payload -> crc.update(payload.duplicate()));
        return header.putInt((int) crc.getValue()).flip();
    }

    /// The length of the records, if a frame's header can start so at all; -1 otherwise.
    static int length(ByteBuffer header) {
        int length = header.getInt(header.position() + 4);
        return header.getInt(header.position()) == MARKER && length > 0 && length <= LONGEST
                ? length
                : -1;
    }

    static boolean intact(ByteBuffer header, ByteBuffer payload) {
        CRC32C crc = new CRC32C();
        crc.update(header.slice(header.position(), HEADER - 4));
        crc.update(payload.duplicate());
        return (int) crc.getValue() == header.getInt(header.position() + HEADER - 4);
    }

    static ByteBuffer encode(List<LogRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (LogRecord record : records) {
                put(out, record.decisionId());
                put(out, record.client());
                put(out, record.factsHash());
                put(out, record.facts());
                put(out, record.decision());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An array in memory refused bytes", e);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void put(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static List<LogRecord> decode(ByteBuffer payload) {
        ByteBuffer in = payload.duplicate();
        List<LogRecord> records = new ArrayList<>();
        while (in.hasRemaining()) {
            records.add(new LogRecord(text(in), text(in), text(in), text(in), text(in)));
        }
        return records;
    }

    /// The sequence numbers of the records, without decoding what else they hold.
    static void sequences(ByteBuffer payload, LongConsumer each) {
        ByteBuffer in = payload.duplicate();
        while (in.hasRemaining()) {
            String id = text(in);
            each.accept(
                    DecisionId.parse(id)
                            .orElseThrow(() ->
                                    new IllegalStateException(
                                            "'"
                                                    + id
                                                    + "' is no decision identifier"
                                                    + "\nMaybe a later version of the log wrote this file."))
                            .sequence());
            for (int field = 1; field < FIELDS; field++) {
                in.position(in.position() + 4 + in.getInt(in.position()));
            }
        }
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
