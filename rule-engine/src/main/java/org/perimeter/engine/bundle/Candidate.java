package org.perimeter.engine.bundle;

import java.util.List;

/// The files of a release as they lie on a disk or came over a line: bytes that nobody has vouched for yet.
public final class Candidate {
    private final String programme;
    private final byte[] bundle;
    private final byte[] content;
    private final List<byte[]> rosters;
    private final ListFiles lists;

    /// @param programme the programme that they are offered for
    /// @param bundle    a signed [BundleStatement]
    /// @param content   a [Content]
    /// @param rosters   signed [rosters][Roster], at most one an agency; those of agencies not required are not looked at
    /// @param lists     the files of those lists that the content pins, and of the delegated ones that the bundle names
    public Candidate(
            String programme,
            byte[] bundle,
            byte[] content,
            List<byte[]> rosters,
            ListFiles lists) {
        this.programme = Names.programme(programme);
        this.bundle = bundle.clone();
        this.content = content.clone();
        this.rosters = rosters.stream().map(byte[]::clone).toList();
        this.lists = lists;
    }

    /// A release whose content pins no lists.
    public Candidate(String programme, byte[] bundle, byte[] content, List<byte[]> rosters) {
        this(programme, bundle, content, rosters, ListFiles.none());
    }

    public String programme() {
        return programme;
    }

    public byte[] bundle() {
        return bundle.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    public List<byte[]> rosters() {
        return rosters.stream().map(byte[]::clone).toList();
    }

    public ListFiles lists() {
        return lists;
    }
}
