package org.perimeter.simulation.archive.parquet;

/// A record with its row: its position in the file, from 0, by which two files over the same consignments are joined.
public record Numbered<T>(long row, T value) {}
