package org.perimeter.ui.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.ApprovalRequest;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.DelegationDifference;
import org.perimeter.engine.bundle.EffectiveWindow;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.MalformedDocument;
import org.perimeter.engine.bundle.SettingsDifference;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.check.Finding;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.PolicyDifference;
import org.perimeter.engine.rule.PolicyDifference.Change;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Programme;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.ApproverKey;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Stage;
import org.perimeter.policy.release.Timeline;
import org.perimeter.policy.review.Approval;
import org.perimeter.policy.review.ReviewRefusal;
import org.perimeter.policy.review.Withdrawal;
import org.perimeter.policy.version.Version;
import org.perimeter.simulation.replay.RunResult;
import org.perimeter.ui.review.VersionPage.Authors;
import org.perimeter.ui.review.VersionPage.Baseline;

/// Decides for the page of one version: what is read there, and which steps the person may take.
final class VersionPresenter {
    private final ReviewDesk desk;
    private final ReviewSteps steps;
    private final Function<Policy, List<Finding>> checks;
    private final VersionId id;

    /// @param checks tells all that is wrong with a policy
    VersionPresenter(
            ReviewDesk desk,
            ReviewSteps steps,
            Function<Policy, List<Finding>> checks,
            VersionId id) {
        this.desk = desk;
        this.steps = steps;
        this.checks = checks;
        this.id = id;
    }

    Person me() {
        return desk.me();
    }

    /// Empty where there is no such version, or its programme is none of the person's agency.
    Optional<VersionPage> page() {
        return desk.find(id)
                .flatMap(version ->
                        desk.programmes().stream()
                                .filter(programme -> programme.slug().equals(version.programme()))
                                .findFirst()
                                .map(programme -> page(version, programme)));
    }

    private VersionPage page(Version version, Programme programme) {
        Policy policy = desk.policy(id);
        Content content = desk.content(id);
        return new VersionPage(
                version,
                programme,
                authors(version),
                desk.stage(id),
                new Consents(desk).of(programme, version),
                proof(version),
                policy,
                content.goldenCases().size(),
                content.delegations(),
                Held.of(
                        content,
                        desk.pinned(content),
                        desk.now(),
                        desk.dataSets(version.programme())),
                checks.apply(policy),
                baseline(version, policy, content));
    }

    private Proof proof(Version version) {
        var attached = desk.evidence(id);
        var runs = new FinishedRuns(desk.runs(version.programme()));
        return new Proof(
                attached,
                EvidenceMark.basis(version, attached)
                        .flatMap(basis -> runs.result(basis.evidence().runHash()))
                        .map(RunResult::tally),
                desk.current(version.programme())
                        .flatMap(now -> runs.pair(now.contentHash(), version.contentHash())));
    }

    /// What the version waits for from the person.
    Optional<Task> task(VersionPage page) {
        return page.onItsWay()
                ? Task.of(
                        me(),
                        page.programme(),
                        page.version(),
                        new Task.Progress(
                                page.stage(), page.evidenceMark(), page.baseline().moved()))
                : Optional.empty();
    }

    private Authors authors(Version version) {
        var people =
                desk.people(
                        Stream.concat(
                                        Stream.of(version.submittedBy()),
                                        version.contributors().stream())
                                .distinct()
                                .toList());
        return new Authors(
                Objects.requireNonNull(people.get(version.submittedBy())),
                version.contributors().stream()
                        .map(person -> Objects.requireNonNull(people.get(person)))
                        .sorted(Comparator.comparing(Person::name))
                        .toList());
    }

    private Baseline baseline(Version version, Policy policy, Content content) {
        Optional<Version> base =
                version.baseContentHash().flatMap(hash -> desk.with(version.programme(), hash));
        List<Change> changes =
                base.map(before -> changes(before, policy, content)).orElse(List.of());
        return new Baseline(
                base, Baseline.moved(desk.current(version.programme()), version), changes);
    }

    private List<Change> changes(Version before, Policy policy, Content content) {
        Content base = desk.content(before.id());
        return Stream.of(
                        PolicyDifference.between(desk.policy(before.id()), policy),
                        DelegationDifference.between(base.delegations(), content.delegations()),
                        SettingsDifference.between(
                                base.programmeSettings(), content.programmeSettings()))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether the page offers to withdraw the version.
    boolean mayWithdraw(VersionPage page) {
        return page.version().hasHandIn(me().id()) && page.onItsWay();
    }

    /// What the person would sign to approve, as things stand now; else why they may not.
    Answer<ApprovalStatement> toApprove() {
        return steps.toApprove(id);
    }

    Answer<Approval> approve(Signed<ApprovalStatement> signed) {
        return steps.approve(id, signed);
    }

    /// What the person takes to their own machine, to look at and to sign there.
    ApprovalRequest toSignElsewhere(ApprovalStatement statement) {
        return ApprovalRequest.of(
                statement,
                desk.content(id),
                Optional.ofNullable(statement.baseContentHash())
                        .flatMap(base -> desk.with(statement.programme(), base))
                        .map(base -> desk.content(base.id())));
    }

    /// Takes in what was signed on another machine.
    Answer<Approval> bring(byte[] file) {
        try {
            return approve(Signed.read(file, ApprovalStatement.class));
        } catch (MalformedDocument e) {
            return Answer.refused(ReviewRefusal.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /// What the person would sign to release the version, as things stand now; else why they may not.
    Answer<BundleStatement> toPublish() {
        return steps.toPublish(id);
    }

    Publication publish(Signed<BundleStatement> signed) {
        return steps.publish(id, signed);
    }

    Answer<Withdrawal> withdraw(String reason) {
        return steps.withdraw(id, reason);
    }

    /// The person's key that a statement names.
    ApproverKey key(Hash keyId) {
        return steps.key(keyId)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Not a key of "
                                        + me().login()
                                        + ": "
                                        + keyId
                                        + "\nMaybe the statement was made for another person."));
    }

    Consequences consequences(VersionPage page, BundleStatement statement) {
        Timeline timeline = desk.timeline(statement.programme());
        Instant now = desk.now();
        Optional<EffectiveWindow> window = Optional.ofNullable(page.version().dates().effective());
        Optional<Instant> begins =
                window.map(EffectiveWindow::from).filter(from -> from.isAfter(now));
        Optional<PublishedRelease> before = timeline.at(begins.orElse(now));
        boolean stays = begins.isEmpty() && before.filter(this::isOfThis).isPresent();
        return new Consequences(
                statement.sequence(),
                page.stage() instanceof Stage.Replaced,
                stays,
                begins,
                before.filter(_ -> !stays).map(release -> replaced(page, release)),
                begins.isEmpty()
                        ? timeline.waiting(now).map(PublishedRelease::sequence)
                        : Optional.empty(),
                window.map(EffectiveWindow::until)
                        .map(until ->
                                new Consequences.End(
                                        until, timeline.at(until).map(PublishedRelease::sequence))),
                before.map(release -> leaving(release.signed().statement(), statement))
                        .orElse(List.of()));
    }

    /// The lists that one agency released alone under what runs, and that have other entries in what comes.
    private List<String> leaving(BundleStatement runs, BundleStatement comes) {
        var then = comes.lists(desk.content(id));
        return runs.lists().entrySet().stream()
                .filter(list -> then.containsKey(list.getKey()))
                .filter(list ->
                        !list.getValue()
                                .newest()
                                .statement()
                                .listHash()
                                .equals(then.get(list.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOfThis(PublishedRelease release) {
        return release.version().equals(id);
    }

    private Consequences.Replaced replaced(VersionPage page, PublishedRelease release) {
        Version running = desk.find(release.version()).orElseThrow();
        int changes = PolicyDifference.between(desk.policy(running.id()), page.policy()).size();
        return new Consequences.Replaced(
                release.sequence(), running.number(), release.hash().brief(), changes);
    }
}
