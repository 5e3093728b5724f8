package org.perimeter.engine.bundle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.Content.EngineRange;
import org.perimeter.engine.compile.ReferencePolicyEvaluator;
import org.perimeter.engine.compile.Resolution;
import org.perimeter.engine.compile.ResolvedPolicy;
import org.perimeter.engine.compile.Resolver;
import org.perimeter.engine.fact.FactSchema;
import org.perimeter.engine.list.NamedList;

/// Decides whether a node may run a release; the same for one that arrives and one that lies on the node's own disk.
///
/// Every required agency, as the node pins them, has approved exactly this content: by an approver of its own roster, which a
/// pinned root has signed, each agency by another person. One of those agencies' approvers has published it. It is newer
/// than what runs: the sequence rises, and where it rises by one the bundle names the running one as its predecessor. A
/// node that missed some bundles may skip them, since each stands on its own approvals. A roll-back is a newer bundle
/// over an older content with the approvals that this content was given.
///
/// What is not in force at this instant holds all the same, and is told apart; where the window of what runs is over, an
/// older release that is in force may come back.
///
/// The lists that the content pins are exactly the files that were approved. Of a list that the content delegates, other
/// entries may run: those that an approver of that agency signed under this content, within the limits that all agencies
/// signed. What the node has run before bounds what may come next.
///
/// The rules catch every must-catch event that the content carries, with the lists that would run.
///
/// A roster must be valid when an approver signs and when a bundle arrives. A node that starts takes one that has ended within
/// [#GRACE]: a late renewal must not silence scoring, and an old roster must not be of use for ever.
public final class ReleaseVerifier {
    /// How long after a roster's end a node that starts still loads what the roster's approvers have signed.
    public static final Duration GRACE = Duration.ofDays(30);

    private final Pins pins;
    private final Clock clock;

    public ReleaseVerifier(Pins pins, Clock clock) {
        this.pins = pins;
        this.clock = clock;
    }

    /// @param current what the node runs; `null` when it starts
    public Verification verify(Candidate candidate, @Nullable Release current) {
        return verify(candidate, current, current);
    }

    /// @param remembered an earlier release by which the changes of delegated lists are measured, where they have one content:
    ///                   what runs, or, when the node starts, what lies on its disk
    public Verification verify(
            Candidate candidate, @Nullable Release current, @Nullable Release remembered) {
        var refusals = new Refusals();
        Instant now = clock.instant();
        Signed<BundleStatement> bundle = bundle(candidate, refusals);
        Content content = content(candidate, refusals);
        Set<String> required = pins.required().getOrDefault(candidate.programme(), Set.of());
        if (required.isEmpty()) {
            refusals.add(
                    Reason.PROGRAMME_NOT_PINNED,
                    "bundle#",
                    "This node has no required agencies for " + candidate.programme());
        }
        Map<String, Signed<Roster>> rosters =
                new RosterVerifier(pins, now, refusals)
                        .trusted(
                                candidate.rosters(),
                                required,
                                current == null ? Map.of() : current.rosters(),
                                current == null ? GRACE : Duration.ZERO);
        if (bundle != null) {
            var signers = new SignerCheck(rosters, now, refusals);
            checkStatement(bundle.statement(), candidate, refusals);
            new ApprovalCheck(bundle.statement(), required, refusals).check(signers);
            checkPublisher(bundle, required, signers, refusals);
            checkSuccession(bundle.statement(), current, now, refusals);
            if (content != null) {
                new SnapshotCheck(
                                bundle.statement(),
                                content,
                                before(bundle.statement(), remembered),
                                refusals)
                        .check(required, signers);
            }
        }
        Resolved resolved = null;
        if (content != null) {
            checkContent(content, candidate, refusals);
            resolved =
                    resolved(
                            content,
                            bundle == null ? null : bundle.statement(),
                            remembered,
                            candidate,
                            refusals);
        }
        if (bundle != null && content != null && resolved != null) {
            ResolvedPolicy policy = resolved.policy();
            new MustCatchCheck(content.programmeSettings(), bundle.statement().at())
                    .missed(policy, new ReferencePolicyEvaluator(policy))
                    .forEach(refusals::add);
        }
        if (bundle == null || content == null || resolved == null || !refusals.none()) {
            return new Verification.Refused(refusals.all());
        }
        var release =
                new Release(
                        bundle.statement(),
                        content,
                        resolved.policy(),
                        rosters,
                        resolved.dayBases());
        EffectiveWindow.When when = release.at(now);
        if (when != EffectiveWindow.When.WITHIN) {
            return new Verification.OutsideWindow(release, when);
        }
        return current != null && current.hash().equals(release.hash())
                ? new Verification.Unchanged(current)
                : new Verification.Accepted(release);
    }

    private static @Nullable Signed<BundleStatement> bundle(
            Candidate candidate, Refusals refusals) {
        try {
            return Signed.read(candidate.bundle(), BundleStatement.class);
        } catch (MalformedDocument e) {
            refusals.add(e.refusal("bundle"));
            return null;
        }
    }

    private static @Nullable Content content(Candidate candidate, Refusals refusals) {
        try {
            return Content.read(candidate.content());
        } catch (MalformedDocument e) {
            refusals.add(e.refusal("content"));
            return null;
        }
    }

    private static void checkStatement(
            BundleStatement bundle, Candidate candidate, Refusals refusals) {
        if (bundle.schema() != BundleStatement.SCHEMA) {
            refusals.add(
                    Reason.UNKNOWN_SCHEMA,
                    "bundle#/statement/schema",
                    "Schema " + bundle.schema() + " is not known here");
        }
        if (!bundle.programme().equals(candidate.programme())) {
            refusals.add(
                    Reason.OTHER_PROGRAMME,
                    "bundle#/statement/programme",
                    "A release of "
                            + bundle.programme()
                            + ", offered for "
                            + candidate.programme());
        }
        Hash content = Hash.of(candidate.content());
        if (!bundle.contentHash().equals(content)) {
            refusals.add(
                    Reason.OTHER_CONTENT,
                    "bundle#/statement/contentHash",
                    "The content has hash "
                            + content
                            + ", the bundle names "
                            + bundle.contentHash());
        }
        if (bundle.shadow()) {
            refusals.add(
                    Reason.SHADOW_NOT_RUN,
                    "bundle#/statement/shadow",
                    "This node does not run shadow releases");
        }
    }

    private static void checkPublisher(
            Signed<BundleStatement> bundle,
            Set<String> required,
            SignerCheck signers,
            Refusals refusals) {
        Signatory publisher = bundle.statement().publisher();
        if (!required.isEmpty() && !required.contains(publisher.agency())) {
            refusals.add(
                    Reason.PUBLISHER_NOT_REQUIRED,
                    "bundle#/statement/publisher/agency",
                    publisher.agency()
                            + " is none of the programme's agencies, which are "
                            + required);
        }
        signers.check(bundle, publisher, bundle.statement().at(), "bundle#/statement/publisher");
    }

    private static void checkSuccession(
            BundleStatement bundle, @Nullable Release current, Instant now, Refusals refusals) {
        String place = "bundle#/statement/previous";
        if (bundle.sequence() == 1 && bundle.previous() != null) {
            refusals.add(
                    Reason.FIRST_HAS_PREVIOUS,
                    place,
                    "Release 1 names a predecessor: " + bundle.previous());
        }
        if (bundle.sequence() > 1 && bundle.previous() == null) {
            refusals.add(
                    Reason.PREVIOUS_MISSING,
                    place,
                    "Release " + bundle.sequence() + " names no predecessor");
        }
        if (current == null
                || current.hash().equals(bundle.hash())
                || current.at(now) == EffectiveWindow.When.AFTER) {
            return;
        }
        if (bundle.sequence() <= current.sequence()) {
            refusals.add(
                    Reason.OLDER_SEQUENCE,
                    "bundle#/statement/sequence",
                    "Release "
                            + bundle.sequence()
                            + " is not newer than "
                            + current.sequence()
                            + ", which runs");
        } else if (bundle.sequence() == current.sequence() + 1
                && bundle.previous() != null
                && !bundle.previous().equals(current.hash())) {
            refusals.add(
                    Reason.OTHER_PREVIOUS,
                    place,
                    "Follows "
                            + bundle.previous()
                            + ", while "
                            + current.hash()
                            + " runs as its predecessor");
        }
    }

    private static void checkContent(Content content, Candidate candidate, Refusals refusals) {
        if (content.schema() != Content.SCHEMA) {
            refusals.add(
                    Reason.UNKNOWN_SCHEMA,
                    "content#/schema",
                    "Schema " + content.schema() + " is not known here");
        }
        if (!content.policy().programme().equals(candidate.programme())) {
            refusals.add(
                    Reason.OTHER_PROGRAMME,
                    "content#/policy/programme",
                    "A policy of "
                            + content.policy().programme()
                            + ", offered for "
                            + candidate.programme());
        }
        if (!content.engine().contains(EngineRange.LEVEL)) {
            refusals.add(
                    Reason.ENGINE_RANGE,
                    "content#/engine",
                    "Written for levels "
                            + content.engine().from()
                            + " to "
                            + content.engine().to()
                            + " of the rule language; this node runs "
                            + EngineRange.LEVEL);
        }
    }

    /// What was remembered, as long as it is of the same content: other content begins with what it pins.
    private static @Nullable Release before(BundleStatement bundle, @Nullable Release remembered) {
        return remembered != null
                        && remembered.programme().equals(bundle.programme())
                        && remembered.statement().contentHash().equals(bundle.contentHash())
                ? remembered
                : null;
    }

    /// A policy with what was read for it.
    private record Resolved(ResolvedPolicy policy, Map<String, NamedList> dayBases) {}

    /// Only where all its lists hold: a rule whose list does not would be one more reason for nothing. The changes of
    /// delegated lists are measured once all that was signed holds.
    private static @Nullable Resolved resolved(
            Content content,
            @Nullable BundleStatement bundle,
            @Nullable Release remembered,
            Candidate candidate,
            Refusals refusals) {
        var listRefusals = new Refusals();
        var files = new ListCheck(candidate.lists(), listRefusals);
        Map<String, NamedList> lists = files.read(content.lists());
        Map<String, NamedList> dayBases = Map.of();
        if (bundle != null && refusals.none()) {
            var delegated =
                    new DelegatedEntries(
                            bundle, content, lists, before(bundle, remembered), listRefusals);
            delegated.read(files);
            lists = delegated.lists();
            dayBases = delegated.dayBases();
        }
        if (!listRefusals.none()) {
            refusals.addAll(listRefusals);
            return null;
        }
        Map<String, NamedList> named = lists;
        return switch (Resolver.resolve(
                content.policy(),
                FactSchema.standard(),
                name -> Optional.ofNullable(named.get(name)))) {
            case Resolution.Ready(var ready) -> new Resolved(ready, dayBases);
            case Resolution.Refused(var findings) -> {
                findings.forEach(finding ->
                        refusals.add(
                                Reason.POLICY_NOT_RUN,
                                "content#/policy " + finding.ruleId() + " " + finding.node(),
                                finding.check() + ": " + finding.text().en()));
                yield null;
            }
        };
    }
}
