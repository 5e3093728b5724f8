package org.perimeter.ui.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The accounts that the sign-in page may show: those of the demonstration, and none without it.
@FunctionalInterface
public interface DemoAccounts {
    List<Account> accounts();

    /// @param name       what the person signs in with
    /// @param passphrase of an approver's key
    record Account(
            String name, String password, @Nullable String passphrase, String agency, String role) {
        @Override
        public String toString() {
            return "Account[" + name + "]";
        }
    }
}
