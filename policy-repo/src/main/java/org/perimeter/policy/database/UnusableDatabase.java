package org.perimeter.policy.database;

/// The database is not in a state, or not set up in a way, in which the application may run on it.
public final class UnusableDatabase extends DatabaseRefusal {
    UnusableDatabase(String what, String remedy) {
        super(what, remedy);
    }
}
