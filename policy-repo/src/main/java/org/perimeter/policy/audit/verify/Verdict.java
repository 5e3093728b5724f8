package org.perimeter.policy.audit.verify;

import org.perimeter.policy.audit.anchor.AnchoredHead;

/// What the comparison of a trail with a directory came to.
public sealed interface Verdict {
    /// The newest head of the directory.
    AnchoredHead head();

    /// Nothing contradicts the directory.
    ///
    /// @param unanchored entries after the newest head, which nothing proves yet
    record Whole(AnchoredHead head, long unanchored) implements Verdict {}

    /// The first place at which something is not what it was.
    record Broken(AnchoredHead head, long position, Fault fault) implements Verdict {}

    /// What is wrong at a position.
    enum Fault {
        /// An entry is not there.
        MISSING("is missing"),
        /// Its own hash does not fit what it says.
        CHANGED("was changed: its hash is not that of what it says"),
        /// It is sound in itself, and another than the one that was anchored.
        REPLACED("is another entry than the one that was anchored"),
        /// It stands where there is no place for it.
        INSERTED("was inserted: there is no place for it"),
        /// It does not name the hash of the entry before it.
        UNCHAINED("does not follow the entry before it"),
        /// The directory itself does not fit together.
        DIRECTORY("does not fit in the directory itself: ask the other agencies for theirs");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
