package org.perimeter.engine.manifest.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.perimeter.engine.decision.Decision.MessageFinding;
import org.perimeter.engine.manifest.MalformedManifest;
import org.perimeter.engine.manifest.ManifestLimits;
import org.perimeter.engine.manifest.Message;

/// Reads ocean manifests in ANSI X12 transaction set 309 (004010): one consignment for each LX loop.
///
/// The mapping and its decisions are on the page `docs/manifests.md`. What can be read in spite of a fault is read and the
/// fault becomes a finding; what cannot be read stops all, with its segment.
public final class X12Ocean309 {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private X12Ocean309() {}

    /// Reads to the end, or to the limit of 5 MiB; does not close.
    ///
    /// @throws MalformedManifest as [#read(byte[])]
    public static Message read(InputStream interchange) throws IOException {
        return read(interchange.readNBytes(ManifestLimits.BYTES + 1));
    }

    /// @throws MalformedManifest where the message is no X12, breaks its syntax, is not a 309, or is beyond the limits
    public static Message read(byte[] bytes) {
        if (bytes.length > ManifestLimits.BYTES) {
            throw X12Faults.tooLarge();
        }
        byte[] interchange = fromIsa(bytes);
        List<MessageFinding> findings = new ArrayList<>();
        Envelope envelope = new Envelope(findings);
        OceanManifest manifest = new OceanManifest(findings);
        SegmentReader.read(
                interchange,
                charset(interchange, findings),
                segment -> {
                    if (!envelope.accept(segment)) {
                        manifest.accept(segment);
                    } else if (segment.tag().equals("ST")) {
                        manifest.begin(envelope.group());
                    } else if (segment.tag().equals("SE")) {
                        manifest.end();
                    }
                });
        envelope.end();
        return new Message(manifest.bills(), findings);
    }

    /// Without a byte order mark and blanks at the front.
    private static byte[] fromIsa(byte[] bytes) {
        int start = 0;
        if (bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            start = 3;
        }
        while (start < bytes.length && Character.isWhitespace(bytes[start])) {
            start++;
        }
        if (start == bytes.length) {
            throw X12Faults.empty();
        }
        byte[] rest = Arrays.copyOfRange(bytes, start, bytes.length);
        boolean isa = rest.length >= 3 && rest[0] == 'I' && rest[1] == 'S' && rest[2] == 'A';
        for (byte one : rest) {
            isa &= one != 0;
        }
        if (!isa) {
            throw X12Faults.notX12();
        }
        return rest;
    }

    /// X12 names no character set; what is not UTF-8 is read as the set in which every byte is a character.
    private static Charset charset(byte[] interchange, List<MessageFinding> findings) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(interchange));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            findings.add(X12Findings.characterSet());
            return StandardCharsets.ISO_8859_1;
        }
    }
}
