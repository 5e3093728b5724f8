package org.perimeter.testing;

import java.util.Set;
import org.perimeter.engine.rule.Policy;
import org.perimeter.policy.Ids;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.Draft;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.person.NewPerson;
import org.perimeter.policy.person.People;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Component;

/// Makes people, drafts and versions as they are needed.
@Component
public class Office {
    private final People people;
    private final Drafts drafts;
    private final Versions versions;
    private final Ids ids;

    public Office(People people, Drafts drafts, Versions versions, Ids ids) {
        this.people = people;
        this.drafts = drafts;
        this.versions = versions;
        this.ids = ids;
    }

    public Person analyst(Agency agency) {
        Person administrator =
                people.all().stream()
                        .filter(person ->
                                person.agency() == agency && person.is(Role.ADMINISTRATOR))
                        .findFirst()
                        .orElseGet(() ->
                                people.foundingAdministrator(agency, newPerson(Role.ADMINISTRATOR))
                                        .orElseThrow());
        return people.create(administrator.id(), newPerson(Role.ANALYST)).orElseThrow();
    }

    private NewPerson newPerson(Role role) {
        String login = "p" + ids.next().toString().substring(0, 18);
        return new NewPerson(login, "Person " + login, "correct horse battery", Set.of(role));
    }

    public Draft draft(Policy policy, Person by) {
        return drafts.start(new Beginning.Given(policy, "A draft"), by.id()).orElseThrow();
    }

    public Version version(Policy policy, Person by) {
        Draft draft = draft(policy, by);
        var submission = new Submission(draft.id(), draft.revision(), "To try it");
        return ((Submitting.Submitted) versions.submit(submission, by.id())).version();
    }
}
