package org.perimeter.ui.key;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Passkey;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.RosterRequest;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.PersonRefusal;
import org.perimeter.policy.person.Role;

/// Decides what an approver can do next about their key.
final class KeyPresenter {
    private final KeyDesk desk;
    private final Optional<RosterSigner> signer;

    /// @param signer there in a demonstration only
    KeyPresenter(KeyDesk desk, Optional<RosterSigner> signer) {
        this.desk = desk;
        this.signer = signer;
    }

    Person me() {
        return desk.me();
    }

    KeyStanding standing() {
        if (!me().is(Role.APPROVER)) {
            return new KeyStanding.NotAnApprover();
        }
        List<ApproverKey> keys = desk.keys();
        if (keys.isEmpty()) {
            return new KeyStanding.NoKey();
        }
        ApproverKey newest = keys.getFirst();
        Optional<Roster> roster = desk.roster();
        if (roster.isPresent() && desk.lists(newest)) {
            return new KeyStanding.Listed(newest, roster.get());
        }
        return new KeyStanding.Waiting(newest, keys.stream().filter(desk::lists).findFirst());
    }

    /// Whether this installation can have a key listed by itself.
    boolean listsAtOnce() {
        return signer.isPresent();
    }

    /// Keeps the key that a browser has made; a demonstration has it listed too.
    ///
    /// @param spki     base64, as the browser says
    /// @param envelope base64, as the browser says
    Answer<ApproverKey> keep(String spki, String envelope) {
        return kept(spki, Optional.of(envelope));
    }

    /// Registers a key that was made on another machine and never leaves it.
    ///
    /// @param spki base64, as `./perimeter sign new-key` prints it
    Answer<ApproverKey> keepOffline(String spki) {
        return kept(spki.strip(), Optional.empty());
    }

    private Answer<ApproverKey> kept(String spki, Optional<String> envelope) {
        byte[] publicKey;
        byte @Nullable [] sealed;
        try {
            publicKey = Base64.getDecoder().decode(spki);
            sealed = envelope.map(Base64.getDecoder()::decode).orElse(null);
        } catch (IllegalArgumentException e) {
            return Answer.refused(PersonRefusal.KEY_UNREADABLE, String.valueOf(e.getMessage()));
        }
        return listed(desk.register(publicKey, sealed));
    }

    /// Registers the passkey that a browser has made; a demonstration has it listed too.
    ///
    /// @param made fails where the browser named none
    Answer<ApproverKey> keep(Supplier<Passkey> made) {
        Passkey passkey;
        try {
            passkey = made.get();
        } catch (IllegalArgumentException e) {
            return Answer.refused(PersonRefusal.KEY_UNREADABLE, String.valueOf(e.getMessage()));
        }
        return listed(desk.register(passkey));
    }

    /// The passkeys that the person has registered.
    List<Passkey> passkeys() {
        return desk.keys().stream().flatMap(key -> key.passkey().stream()).toList();
    }

    private Answer<ApproverKey> listed(Answer<ApproverKey> kept) {
        return kept instanceof Answer.Done<ApproverKey>(ApproverKey key) ? listed(key) : kept;
    }

    /// Where the roster can be signed here, signs it; else leaves the key waiting.
    Answer<ApproverKey> listed(ApproverKey key) {
        if (signer.isEmpty()) {
            return Answer.done(key);
        }
        return switch (signer.get().list(key)) {
            case Answer.Done<Signed<Roster>> _ -> Answer.done(key);
            case Answer.Refused<Signed<Roster>>(var reason, var detail) ->
                    Answer.refused(reason, detail);
        };
    }

    Answer<Signed<Roster>> accept(byte[] roster) {
        return desk.accept(roster);
    }

    /// What the person hands to those who keep the agency's root: an entry of the request that they sign.
    String rosterEntry(ApproverKey key) {
        Person me = me();
        String entry =
                RosterRequest.Entry.of(
                                key.publicKey().listed(me.id().toString(), me.agency().name()))
                        .json();
        return entry.replace("\",\"", "\",\n \"");
    }
}
