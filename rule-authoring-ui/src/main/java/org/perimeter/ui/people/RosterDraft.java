package org.perimeter.ui.people;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Roster;

/// The request for an agency's next roster: what the present one lists, the keys that it lacks, and an end for the keys of
/// those who no longer approve, so that what they approved before stays approved.
///
/// It asks for nothing by itself: whoever signs it compares each new key with its owner.
record RosterDraft(RosterPage page, Instant now) {
    private static final Duration VALID = Duration.ofDays(396);

    byte[] json() {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        List<String> entries = new ArrayList<>();
        page.roster().stream()
                .flatMap(roster -> roster.approvers().stream())
                .forEach(listed -> entries.add(kept(listed, from)));
        page.toList()
                .forEach(entry ->
                        entries.add(
                                entry(
                                        entry.person().id().toString(),
                                        entry.key().publicKey().base64(),
                                        null,
                                        null)));
        String text =
                "{\"notBefore\":\""
                        + page.roster().map(Roster::notBefore).orElse(from)
                        + "\",\"notAfter\":\""
                        + from.plus(VALID)
                        + "\",\n \"approvers\":[\n  "
                        + entries.stream().collect(joining(",\n  "))
                        + "]}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String kept(Roster.Approver listed, Instant from) {
        Set<String> ending =
                page.toEnd().stream()
                        .map(entry -> entry.key().keyId().hex())
                        .collect(Collectors.toSet());
        Instant until = ending.contains(listed.keyId().hex()) ? from : listed.notAfter();
        return entry(listed.person(), listed.publicKey(), listed.notBefore(), until);
    }

    private static String entry(
            String person, String publicKey, @Nullable Instant from, @Nullable Instant until) {
        return "{\"person\":\""
                + person
                + "\",\"publicKey\":\""
                + publicKey
                + "\""
                + (from == null ? "" : ",\"notBefore\":\"" + from + "\"")
                + (until == null ? "" : ",\"notAfter\":\"" + until + "\"")
                + "}";
    }
}
