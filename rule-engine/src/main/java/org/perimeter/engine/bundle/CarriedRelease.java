package org.perimeter.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// A release on its way over a line: its signed files as text, byte for byte. Nobody has vouched for them yet.
///
/// @param programme the programme that it is offered for
/// @param bundle    a signed [BundleStatement]
/// @param content   a [Content]
/// @param rosters   signed rosters
public record CarriedRelease(
        String programme, String bundle, String content, List<String> rosters) {
    public CarriedRelease {
        rosters = List.copyOf(rosters);
    }

    public static CarriedRelease of(Candidate candidate) {
        return new CarriedRelease(
                candidate.programme(),
                new String(candidate.bundle(), UTF_8),
                new String(candidate.content(), UTF_8),
                candidate.rosters().stream().map(roster -> new String(roster, UTF_8)).toList());
    }

    /// @throws MalformedDocument when the bytes are no carried release
    public static CarriedRelease read(byte[] json) {
        return StrictJson.read(StrictJson.parse(new String(json, UTF_8)), CarriedRelease.class);
    }

    public byte[] json() {
        return StrictJson.tree(this).toString().getBytes(UTF_8);
    }

    /// @param lists where the lists are that content and bundle name
    public Candidate candidate(ListFiles lists) {
        return new Candidate(
                programme,
                bundle.getBytes(UTF_8),
                content.getBytes(UTF_8),
                rosters.stream().map(roster -> roster.getBytes(UTF_8)).toList(),
                lists);
    }
}
