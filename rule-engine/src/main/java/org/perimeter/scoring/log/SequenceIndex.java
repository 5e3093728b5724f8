package org.perimeter.scoring.log;

import java.util.ArrayList;
import java.util.List;

/// Where in a segment to look for a sequence number: one entry for every 64 KiB or so of records.
///
/// Decisions are numbered when they begin and logged when they are made, so ranges of neighbours overlap a little.
final class SequenceIndex {
    private static final long SPAN = 64 << 10;

    private final List<Block> blocks = new ArrayList<>();

    /// Frames from one offset to another, and the smallest and largest number in them.
    record Block(long from, long to, long least, long most) {
        boolean holds(long sequence) {
            return least <= sequence && sequence <= most;
        }
    }

    /// Notes that the frame at those offsets holds the number. Frames come in the order of the file.
    synchronized void add(long from, long to, long sequence) {
        Block last = blocks.isEmpty() ? null : blocks.getLast();
        if (last != null && (from < last.to() || to - last.from() <= SPAN)) {
            blocks.set(
                    blocks.size() - 1,
                    new Block(
                            last.from(),
                            to,
                            Math.min(last.least(), sequence),
                            Math.max(last.most(), sequence)));
        } else {
            blocks.add(new Block(from, to, sequence, sequence));
        }
    }

    synchronized List<Block> blocksWith(long sequence) {
        return blocks.stream().filter(block -> block.holds(sequence)).toList();
    }
}
