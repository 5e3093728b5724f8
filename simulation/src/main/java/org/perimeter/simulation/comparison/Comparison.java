package org.perimeter.simulation.comparison;

import org.perimeter.simulation.archive.DataSet;

/// Two runs over the same consignments.
public record Comparison(Side a, Side b, DataSet dataSet, Matrix matrix) {}
