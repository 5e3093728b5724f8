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
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;

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
                                written(
                                        entry.key()
                                                .publicKey()
                                                .listed(
                                                        entry.person().id().toString(),
                                                        entry.person().agency().name()))));
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
        return written(listed.limited(listed.notBefore(), until));
    }

    private static String written(Roster.Approver entry) {
        return RosterRequest.Entry.of(entry).json();
    }
}
