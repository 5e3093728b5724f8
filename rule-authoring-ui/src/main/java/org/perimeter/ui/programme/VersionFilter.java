package org.perimeter.ui.programme;

import java.util.Locale;
import java.util.stream.Stream;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.version.Version;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;

/// Which versions a person wants to see.
///
/// @param words each must be the number, begin the content hash, or stand in the comment or the submitter's name
record VersionFilter(String words, Way way) {
    static final VersionFilter ALL = new VersionFilter("", Way.ALL);

    /// So many digits of a hash say more than a number does.
    private static final int SHORTEST_HASH = 6;

    enum Way {
        ALL,
        /// In review, or approved and not published.
        UNDER_WAY,
        /// Now or once.
        RELEASED,
        WITHDRAWN
    }

    boolean lets(VersionLine line) {
        var text =
                (line.version().comment() + '\n' + line.submitter().name())
                        .toLowerCase(Locale.ROOT);
        return isOnTheWay(line.stage())
                && Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(word -> text.contains(word) || names(word, line.version()));
    }

    private static boolean names(String word, Version version) {
        return word.equals(String.valueOf(version.number()))
                || (word.length() >= SHORTEST_HASH && version.contentHash().hex().startsWith(word));
    }

    private boolean isOnTheWay(Stage stage) {
        return way == Way.ALL
                || way
                        == switch (stage) {
                            case Stage.InReview _, Stage.Approved _ -> Way.UNDER_WAY;
                            case Stage.Scheduled _,
                                    Stage.Released _,
                                    Stage.Replaced _,
                                    Stage.Over _ ->
                                    Way.RELEASED;
                            case Stage.Withdrawn _ -> Way.WITHDRAWN;
                        };
    }
}
