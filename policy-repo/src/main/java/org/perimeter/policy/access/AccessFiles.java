package org.perimeter.policy.access;

import static org.perimeter.policy.access.AccessRefusal.NODES_WOULD_REFUSE;
import static org.perimeter.policy.access.AccessRefusal.NOT_AN_APPROVER;
import static org.perimeter.policy.access.AccessRefusal.NO_KEY;
import static org.perimeter.policy.access.AccessRefusal.OTHER_STATEMENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.perimeter.engine.bundle.AccessFile;
import org.perimeter.engine.bundle.AccessVerifier;
import org.perimeter.engine.bundle.Pins;
import org.perimeter.engine.bundle.Refusal;
import org.perimeter.engine.bundle.Signatory;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.access.internal.AccessStore;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.audit.AuditEvent;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.database.Locks;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.person.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The list of client keys by which nodes admit clients, signed by an approver and delivered to them.
@Service
public class AccessFiles {
    private final AccessStore store;
    private final ClientKeys clients;
    private final People people;
    private final ApproverKeys keys;
    private final Rosters rosters;
    private final AccessVerifier verifier;
    private final AccessSink sink;
    private final Locks locks;
    private final AuditTrail audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    public AccessFiles(
            AccessStore store,
            ClientKeys clients,
            People people,
            ApproverKeys keys,
            Rosters rosters,
            Pins pins,
            AccessSink sink,
            Locks locks,
            AuditTrail audit,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.people = people;
        this.keys = keys;
        this.rosters = rosters;
        this.verifier = new AccessVerifier(pins, clock);
        this.sink = sink;
        this.locks = locks;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What the person would sign to admit the clients that have keys now, and no others.
    public Answer<AccessFile> statementFor(PersonId signer) {
        Person person = people.get(signer);
        if (!person.is(Role.APPROVER)) {
            return Answer.refused(NOT_AN_APPROVER);
        }
        return keys.rostered(signer)
                .map(key ->
                        Answer.done(
                                statement(
                                        new Signatory(
                                                signer.toString(),
                                                person.agency().name(),
                                                key.keyId()),
                                        clock.instant())))
                .orElse(Answer.refused(NO_KEY));
    }

    /// Records an access file that nodes will accept, then delivers it; [#deliver] does the latter again.
    public Answer<Signed<AccessFile>> issue(Signed<AccessFile> signed, PersonId signer) {
        Answer<Signed<AccessFile>> answer =
                transactions.execute(status -> record(signed, people.get(signer)));
        if (answer instanceof Answer.Done<Signed<AccessFile>>) {
            sink.deliver(signed.json());
        }
        return answer;
    }

    public Optional<Signed<AccessFile>> current() {
        return transactions.execute(status -> store.current());
    }

    /// Delivers what was issued last once more: for the start of an application that may have been cut short.
    public void deliver() {
        current().map(Signed::json).ifPresent(sink::deliver);
    }

    private Answer<Signed<AccessFile>> record(Signed<AccessFile> signed, Person person) {
        locks.take("access", "file");
        Signed<AccessFile> before = store.current().orElse(null);
        AccessFile file = signed.statement();
        if (before != null && before.statement().hash().equals(file.hash())) {
            return Answer.done(before);
        }
        if (!person.is(Role.APPROVER)) {
            return Answer.refused(NOT_AN_APPROVER);
        }
        boolean theirs =
                keys.find(file.signer().keyId())
                        .filter(key -> key.owner().equals(person.actor()))
                        .isPresent();
        if (!theirs || !file.signer().person().equals(person.id().toString())) {
            return Answer.refused(NO_KEY);
        }
        if (!file.equals(statement(file.signer(), file.at()))) {
            return Answer.refused(OTHER_STATEMENT);
        }
        return switch (verifier.verify(signed.json(), rosters.documents(), null)) {
            case AccessVerifier.Access.Refused(var refusals) ->
                    Answer.refused(
                            NODES_WOULD_REFUSE,
                            refusals.stream()
                                    .map(Refusal::toString)
                                    .collect(Collectors.joining("; ")));
            case AccessVerifier.Access.Accepted _ -> {
                store.add(signed, person.id(), clock.instant());
                audit.record(
                        new AuditEvent(
                                person.actor(),
                                "issue-access",
                                "access " + file.serial(),
                                before == null ? null : before.statement().hash(),
                                file.hash()));
                yield Answer.done(signed);
            }
        };
    }

    private AccessFile statement(Signatory signer, Instant at) {
        long serial = current().map(file -> file.statement().serial() + 1).orElse(1L);
        return new AccessFile(
                AccessFile.SCHEMA,
                serial,
                signer,
                at,
                clients.active().stream().map(ClientKey::client).toList());
    }
}
