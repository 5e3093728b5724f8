package org.perimeter.bench;

import java.util.BitSet;

/// Something that runs the rules of a world, already built.
interface Engine {
    String name();

    /// Goes over consignment after consignment, round and round, for about so much time of this thread's.
    Work work(long nanos);

    /// Which rules fire on a consignment, by position.
    BitSet hits(int consignment);

    /// Evaluates one consignment, and gives what cannot be optimised away; `-1` where single ones are not its business.
    int one(int consignment);

    /// @param nanos CPU time of the thread
    record Work(long consignments, long nanos, long sink) {}
}
