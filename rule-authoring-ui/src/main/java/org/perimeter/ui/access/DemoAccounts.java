package org.perimeter.ui.access;

import java.util.List;

/// The accounts that the sign-in page may show: those of the demonstration, and none without it.
@FunctionalInterface
public interface DemoAccounts {
    List<Account> accounts();

    /// @param name what the person signs in with
    record Account(String name, String password, String agency, String role) {
        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }
}
