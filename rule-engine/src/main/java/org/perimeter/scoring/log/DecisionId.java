package org.perimeter.scoring.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of one decision, such as `halifax1-472035-17`; never given twice.
///
/// @param node     the node that decided
/// @param epoch    number of the node's start; it rises with each
/// @param sequence within the epoch, from 1
public record DecisionId(String node, long epoch, long sequence) {
    private static final Pattern SHAPE =
            Pattern.compile("([a-z0-9]{1,16})-([1-9][0-9]{0,17})-([1-9][0-9]{0,17})");
    private static final Pattern NODE = Pattern.compile("[a-z0-9]{1,16}");

    /// The identifier that the text is, if it is one at all.
    public static Optional<DecisionId> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new DecisionId(
                                matcher.group(1),
                                Long.parseLong(matcher.group(2)),
                                Long.parseLong(matcher.group(3))))
                : Optional.empty();
    }

    public static boolean isNode(String text) {
        return NODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return node + "-" + epoch + "-" + sequence;
    }
}
