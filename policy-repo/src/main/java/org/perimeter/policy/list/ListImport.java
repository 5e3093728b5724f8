package org.perimeter.policy.list;

/// A file to be taken into a list.
public final class ListImport {
    /// What becomes of entries that the file does not name.
    public enum Mode {
        /// They stay: the file adds to the list.
        ADD,
        /// They go: the file is the whole list.
        REPLACE
    }

    private final String list;
    private final int base;
    private final Mode mode;
    private final byte[] file;

    /// @param base number of the version that its author had before them
    /// @param file CSV in UTF-8, with or without a heading, separated by commas, semicolons or tabs
    public ListImport(String list, int base, Mode mode, byte[] file) {
        this.list = list;
        this.base = base;
        this.mode = mode;
        this.file = file.clone();
    }

    public String list() {
        return list;
    }

    public int base() {
        return base;
    }

    public Mode mode() {
        return mode;
    }

    public byte[] file() {
        return file.clone();
    }

    /// The same file over another version.
    public ListImport over(int newest) {
        return new ListImport(list, newest, mode, file);
    }
}
