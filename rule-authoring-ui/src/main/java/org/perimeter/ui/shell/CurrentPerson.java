package org.perimeter.ui.shell;

import java.util.Optional;

/// Tells the shell who is signed in; a Spring bean that the sign-in supplies.
public interface CurrentPerson {
    Optional<? extends SignedInPerson> find();

    /// Ends the session of the current browser and leads it to the sign-in page.
    void signOut();
}
