package org.perimeter.policy.database;

/// The application does not start on this database or data directory, and says what to do about it.
public class DatabaseRefusal extends RuntimeException {
    private final String remedy;

    protected DatabaseRefusal(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
