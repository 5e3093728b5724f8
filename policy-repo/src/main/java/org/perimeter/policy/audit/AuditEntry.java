package org.perimeter.policy.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Hash;

/// One step as it stands in the trail.
///
/// @param sequence from 1, without gaps
/// @param previous hash of the entry before; of the first, all zeros
/// @param hash     of this entry with its predecessor's hash
public record AuditEntry(long sequence, Instant at, AuditEvent event, Hash previous, Hash hash) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /// The hash that this entry must have: computed here, apart from the database that wrote it.
    public Hash expectedHash() {
        var actor = event.actor();
        String text =
                String.join(
                        "\n",
                        previous.hex(),
                        Long.toString(sequence),
                        MICROSECONDS.format(at),
                        actor == null ? "-" : actor.person().toString(),
                        actor == null ? "-" : actor.agency().name(),
                        event.action(),
                        event.subject(),
                        hex(event.before()),
                        hex(event.after()));
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(@Nullable Hash hash) {
        return hash == null ? "-" : hash.hex();
    }
}
