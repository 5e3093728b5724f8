package org.perimeter.ui.key;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;

/// Where one person's keys are kept, and the roster that makes them count.
interface KeyDesk {
    Person me();

    /// Newest first.
    List<ApproverKey> keys();

    Optional<Roster> roster();

    boolean lists(ApproverKey key);

    /// @param envelope `null` for a key that is kept on another machine
    Answer<ApproverKey> register(byte[] spki, byte @Nullable [] envelope);

    Answer<ApproverKey> register(Passkey passkey);

    /// Takes in a roster that the agency's root has signed.
    Answer<Signed<Roster>> accept(byte[] signed);
}
