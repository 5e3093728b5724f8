package org.perimeter.policy.list;

import java.time.Instant;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.agency.Actor;

/// One version of a list; immutable.
///
/// @param number  from 1, without gaps
/// @param hash    of its canonical form, by which content pins it; an earlier version may have had the same
/// @param size    how many entries it has
/// @param added   how many entries the version before it lacks
/// @param removed how many entries it lacks of the version before it
public record ListVersion(
        String list,
        int number,
        Hash hash,
        int size,
        int added,
        int removed,
        String reason,
        Actor by,
        Instant at) {}
