package org.perimeter.simulation.archive;

/// A data set of that name is stored already, and data sets never change.
public final class DataSetExists extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataSetExists(String id) {
        super("Data set " + id + " exists already\nMaybe give the new rows another name.");
    }
}
