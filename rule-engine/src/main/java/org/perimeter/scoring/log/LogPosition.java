package org.perimeter.scoring.log;

/// A place between two groups of records.
///
/// @param segment number of the file, from 1
/// @param offset  in bytes from its start
record LogPosition(long segment, long offset) {}
