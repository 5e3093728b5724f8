package org.perimeter.engine.compile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.perimeter.engine.rule.Condition.Measure;

/// How alike two folded texts are.
public final class Likeness {
    /// The length to which Double Metaphone encodes a word; its own default of 4 makes long names alike.
    private static final int CODE = 12;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();
    private static final DoubleMetaphone METAPHONE = metaphone();

    private Likeness() {}

    public static boolean alike(Measure measure, BigDecimal limit, String one, String other) {
        return switch (measure) {
            case EDIT_DISTANCE -> new LevenshteinDistance(limit.intValue()).apply(one, other) >= 0;
            case JARO_WINKLER ->
                    BigDecimal.valueOf(JARO_WINKLER.apply(one, other)).compareTo(limit) >= 0;
            case PHONETIC -> sound(one).equals(sound(other));
        };
    }

    /// The code of each word in turn; a word that has none, such as a number, stands for itself.
    public static String sound(String folded) {
        return Arrays.stream(folded.split(" "))
                .map(Likeness::code)
                .collect(Collectors.joining(" "));
    }

    private static String code(String word) {
        String code = METAPHONE.doubleMetaphone(word);
        return code == null || code.isEmpty() ? word : code;
    }

    private static DoubleMetaphone metaphone() {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(CODE);
        return metaphone;
    }
}
