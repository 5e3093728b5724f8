package org.perimeter.simulation.replay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How far a run is.
///
/// @param perSecond consignments a second since it began; 0 before there is anything to tell
/// @param left      at that rate; `null` before there is anything to tell
public record Progress(long done, long total, double perSecond, @Nullable Duration left) {}
