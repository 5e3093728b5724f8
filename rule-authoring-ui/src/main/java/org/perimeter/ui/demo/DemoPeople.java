package org.perimeter.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.database.DataDirectory;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.ui.access.DemoAccounts;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Invented people of each agency, made once in an empty database; their passwords lie in `demo-credentials.json`.
public class DemoPeople implements DemoAccounts {
    private static final List<Role> ROLES =
            List.of(Role.ANALYST, Role.REVIEWER, Role.APPROVER, Role.OFFICER, Role.AUDITOR);

    private final People people;
    private final Path file;
    private final SecureRandom random;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    DemoPeople(
            People people,
            DataDirectory data,
            SecureRandom random,
            TransactionTemplate transaction) {
        this.people = people;
        this.file = data.path().resolve("demo-credentials.json");
        this.random = random;
        this.transaction = transaction;
    }

    /// The file is complete before the people exist, so that nobody is left without a password after a crash.
    @EventListener(ApplicationStartedEvent.class)
    void make() {
        if (!people.all().isEmpty()) {
            return;
        }
        var accounts = new ArrayList<Account>();
        for (Agency agency : Agency.values()) {
            accounts.add(account(agency, Role.ADMINISTRATOR));
            ROLES.forEach(role -> accounts.add(account(agency, role)));
        }
        write(new Credentials(accounts));
        transaction.executeWithoutResult(status -> {
            for (Agency agency : Agency.values()) {
                var own =
                        accounts.stream()
                                .filter(account -> account.agency().equals(agency.name()))
                                .toList();
                Person founder =
                        people.foundingAdministrator(agency, person(own.getFirst())).orElseThrow();
                own.stream()
                        .skip(1)
                        .forEach(account ->
                                people.create(founder.id(), person(account)).orElseThrow());
            }
        });
    }

    @Override
    public List<Account> accounts() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return json.readValue(Files.readAllBytes(file), Credentials.class).people();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Account account(Agency agency, Role role) {
        String word = role.name().toLowerCase(Locale.ROOT);
        var bytes = new byte[12];
        random.nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return new Account(
                agency.name().toLowerCase(Locale.ROOT) + "-" + word, password, agency.name(), word);
    }

    private static NewPerson person(Account account) {
        return new NewPerson(
                account.name(),
                "Demo " + account.role() + " " + account.agency(),
                account.password(),
                Set.of(Role.valueOf(account.role().toUpperCase(Locale.ROOT))));
    }

    private void write(Credentials credentials) {
        Path draft = file.resolveSibling("_" + file.getFileName());
        try {
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, json.writeValueAsBytes(credentials));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    record Credentials(List<Account> people) {}
}
