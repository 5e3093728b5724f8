package org.perimeter.ui.programme;

import java.util.Locale;
import java.util.stream.Stream;
import org.perimeter.policy.release.Stage;
import org.perimeter.ui.programme.ProgrammePage.VersionLine;

/// Which versions a person wants to see.
///
/// @param words each must stand in the number, the comment, the submitter's name or the content hash
record VersionFilter(String words, Way way) {
    static final VersionFilter ALL = new VersionFilter("", Way.ALL);

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
                String.join(
                                "\n",
                                String.valueOf(line.version().number()),
                                line.version().comment(),
                                line.submitter().name(),
                                line.version().contentHash().hex())
                        .toLowerCase(Locale.ROOT);
        return onTheWay(line.stage())
                && Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(text::contains);
    }

    private boolean onTheWay(Stage stage) {
        return way == Way.ALL
                || way
                        == switch (stage) {
                            case Stage.InReview _, Stage.Approved _ -> Way.UNDER_WAY;
                            case Stage.Released _, Stage.Replaced _ -> Way.RELEASED;
                            case Stage.Withdrawn _ -> Way.WITHDRAWN;
                        };
    }
}
