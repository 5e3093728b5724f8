package org.perimeter.engine.predicate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A set of texts that is never changed, laid out so that a look-up touches little memory: of a text that is not in it
/// hardly more than a hash code.
final class Texts {
    private final int[] hashes;
    private final @Nullable String[] texts;

    private Texts(int places) {
        this.hashes = new int[places];
        this.texts = new @Nullable String[places];
    }

    static Texts of(Set<String> all) {
        Texts texts = new Texts(Integer.highestOneBit(Math.max(1, all.size())) * 4);
        all.forEach(texts::add);
        return texts;
    }

    private void add(String text) {
        int hash = text.hashCode();
        int at = spread(hash);
        while (texts[at] != null) {
            at = at + 1 & hashes.length - 1;
        }
        hashes[at] = hash;
        texts[at] = text;
    }

    boolean has(String text) {
        int hash = text.hashCode();
        for (int at = spread(hash); ; at = at + 1 & hashes.length - 1) {
            if (hashes[at] == hash) {
                String known = texts[at];
                if (known == null) {
                    return false;
                }
                if (known.equals(text)) {
                    return true;
                }
            } else if (hashes[at] == 0 && texts[at] == null) {
                return false;
            }
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 16) & hashes.length - 1;
    }
}
