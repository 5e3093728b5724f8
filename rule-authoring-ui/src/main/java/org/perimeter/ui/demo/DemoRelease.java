package org.perimeter.ui.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.perimeter.engine.bundle.AccessFile.Audience;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.demo.DemoPolicy;
import org.perimeter.engine.demo.DemoSettings;
import org.perimeter.engine.demo.RuleCatalogue;
import org.perimeter.engine.fact.Bilingual;
import org.perimeter.policy.access.AccessFiles;
import org.perimeter.policy.access.ClientKeys;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.draft.Beginning;
import org.perimeter.policy.draft.DraftId;
import org.perimeter.policy.draft.DraftSettings;
import org.perimeter.policy.draft.Drafts;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Submission;
import org.perimeter.policy.version.Submitting;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.archive.DataSet;
import org.perimeter.simulation.replay.Run;
import org.perimeter.simulation.replay.RunId;
import org.perimeter.simulation.replay.RunRequest;
import org.perimeter.simulation.replay.RunState;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.simulation.replay.Subject;
import org.perimeter.simulation.synthetic.PrinceRupertHistory;

/// Takes the demonstration policy through the product's own steps, with the demonstration people's keys: nothing is
/// written around a rule. Each step is taken only where it is missing, so that an interrupted first start is carried on.
final class DemoRelease {
    private static final String PROGRAMME = "prince-rupert";
    private static final String HISTORY = "prince-rupert-synthetic";
    private static final long SEED = 20121001;
    private static final Instant FROM = Instant.parse("2025-10-01T00:00:00Z");
    private static final Duration CLIENTS = Duration.ofDays(3650);

    /// Programmes without a release in the demonstration; each has a draft of example rules.
    private static final List<String> DRAFTED = List.of("montreal", "seals", "pact");

    private final DemoPeople people;
    private final DemoLists lists;
    private final Archive archive;
    private final Steps steps;
    private final ClientKeys clients;
    private final AccessFiles access;
    private final Clock clock;

    /// The services of governance and simulation, in the order in which they are used.
    record Steps(
            Drafts drafts,
            DraftSettings settings,
            Versions versions,
            Runs runs,
            EvidenceFile evidence,
            Reviews reviews,
            Releases releases) {}

    DemoRelease(
            DemoPeople people,
            DemoLists lists,
            Archive archive,
            Steps steps,
            ClientKeys clients,
            AccessFiles access,
            Clock clock) {
        this.people = people;
        this.lists = lists;
        this.archive = archive;
        this.steps = steps;
        this.clients = clients;
        this.access = access;
        this.clock = clock;
    }

    void make() {
        people.make();
        lists.make();
        if (archive.find(HISTORY).isEmpty()) {
            archive.store(
                    new DataSet.Description(
                            HISTORY,
                            PROGRAMME,
                            new Bilingual(
                                    "Prince Rupert, an invented year",
                                    "Prince Rupert, une année inventée"),
                            true),
                    new PrinceRupertHistory(SEED, PrinceRupertHistory.USUAL_ROWS, FROM).rows());
        }
        if (steps.releases().current(PROGRAMME).isEmpty()) {
            release();
        }
        DRAFTED.forEach(this::draft);
        if (people.credentials().apiKey() == null) {
            admitClients();
        }
    }

    private void draft(String programme) {
        if (steps.drafts().headings(programme).isEmpty()) {
            PersonId analyst = people.person(Agency.CBSA, Role.ANALYST).id();
            var rules =
                    new Beginning.Given(
                            RuleCatalogue.policy(programme), "Example rules with their lists");
            steps.drafts().start(rules, analyst).orElseThrow();
        }
    }

    private void release() {
        PersonId analyst = people.person(Agency.CBSA, Role.ANALYST).id();
        var draft =
                steps.drafts()
                        .start(
                                new Beginning.Given(
                                        DemoPolicy.princeRupert(), "The demonstration policy"),
                                analyst)
                        .orElseThrow();
        hold(draft.id(), analyst);
        var submission = new Submission(draft.id(), 1, "The first rules");
        VersionId version =
                switch (steps.versions().submit(submission, analyst)) {
                    case Submitting.Submitted(var submitted) -> submitted.id();
                    case Submitting.Found(var findings) ->
                            throw new IllegalStateException(
                                    "The demonstration policy has findings: "
                                            + findings
                                            + "\nMaybe a check was added without a look at it.");
                    case Submitting.Red red ->
                            throw new IllegalStateException(
                                    red + "\nMaybe an example was added without a look at it.");
                    case Submitting.Refused(var reason) ->
                            throw new IllegalStateException(
                                    reason.text().en() + "\nMaybe a step was left out.");
                };
        RunId run =
                steps.runs()
                        .start(
                                new RunRequest(
                                        new Subject.OfVersion(version), HISTORY, null, analyst))
                        .orElseThrow()
                        .id();
        awaitEnd(run);
        steps.evidence()
                .attach(version, steps.runs().evidence(run).orElseThrow(), analyst)
                .orElseThrow();
        for (Agency agency : List.of(Agency.CBSA, Agency.CBP)) {
            PersonId approver = people.person(agency, Role.APPROVER).id();
            var statement = steps.reviews().statementFor(version, approver).orElseThrow();
            steps.reviews()
                    .approve(version, approver, Signed.sign(statement, people.signingKey(agency)))
                    .orElseThrow();
        }
        PersonId publisher = people.person(Agency.CBSA, Role.APPROVER).id();
        var bundle = steps.releases().statementFor(version, publisher).orElseThrow();
        steps.releases()
                .publish(version, publisher, Signed.sign(bundle, people.signingKey(Agency.CBSA)))
                .orElseThrow();
    }

    /// The agencies agree on the invented year, and on two consignments that no release may let through.
    private void hold(DraftId draft, PersonId analyst) {
        var settings =
                DemoSettings.princeRupert(new Hash(archive.find(HISTORY).orElseThrow().hash()));
        steps.settings().choose(draft, settings.baseline(), analyst).orElseThrow();
        settings.mustCatch()
                .forEach(event -> steps.settings().plant(draft, event, analyst).orElseThrow());
    }

    private void awaitEnd(RunId id) {
        Run run = steps.runs().get(id);
        while (run.state() instanceof RunState.Pending || run.state() instanceof RunState.Running) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            run = steps.runs().get(id);
        }
        if (!(run.state() instanceof RunState.Done)) {
            throw new IllegalStateException(
                    "The demonstration's run ended as "
                            + run.state()
                            + "\nMaybe the disk is full; the next start runs it again.");
        }
    }

    private void admitClients() {
        PersonId administrator = people.person(Agency.CBSA, Role.ADMINISTRATOR).id();
        Instant until = clock.instant().plus(CLIENTS);
        String officer =
                clients.create("Demonstration, officer", Audience.OFFICER, until, administrator)
                        .orElseThrow()
                        .plain();
        String trade =
                clients.create("Demonstration, trade", Audience.TRADE, until, administrator)
                        .orElseThrow()
                        .plain();
        Person signer = people.person(Agency.CBSA, Role.APPROVER);
        var statement = access.statementFor(signer.id()).orElseThrow();
        access.issue(Signed.sign(statement, people.signingKey(Agency.CBSA)), signer.id())
                .orElseThrow();
        people.keep(people.credentials().with(officer, trade));
    }
}
