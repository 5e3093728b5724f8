package org.perimeter.policy.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.GoldenCase;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.rule.Policy;
import org.perimeter.engine.rule.Rule;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts together the life of one rule for an auditor: each version that changed it, what it said then and on what basis, who
/// agreed, by what evidence, and when it ran.
@Service
@Transactional(readOnly = true)
public class RulePacks {
    private final Versions versions;
    private final Reviews reviews;
    private final EvidenceParts evidence;
    private final Releases releases;
    private final Rosters rosters;

    RulePacks(
            Versions versions,
            Reviews reviews,
            EvidenceParts evidence,
            Releases releases,
            Rosters rosters) {
        this.versions = versions;
        this.reviews = reviews;
        this.evidence = evidence;
        this.releases = releases;
        this.rosters = rosters;
    }

    /// Such as `audit-prince-rupert-3-R-18.zip`.
    public static String name(Version version, String ruleId) {
        return "audit-" + version.programme() + "-" + version.number() + "-" + ruleId + ".zip";
    }

    /// Writes the life of a rule up to a version, and closes the stream. It holds a connection of the database as long as that
    /// takes: write it where nobody slow is at the other end.
    public void write(VersionId id, String ruleId, OutputStream out) throws IOException {
        Version last = versions.get(id);
        List<Version> life =
                versions.of(last.programme()).stream()
                        .filter(version -> version.number() <= last.number())
                        .sorted(Comparator.comparingInt(Version::number))
                        .toList();
        List<PublishedRelease> released = releases.of(last.programme());
        try (var pack = new PackFile(out)) {
            pack.add("README.txt", PackTexts.RULE_README);
            Policy before = null;
            for (Version version : life) {
                Policy policy = versions.policy(version.id());
                if (!rule(before, ruleId).equals(rule(policy, ruleId))) {
                    changed(version, before, policy, ruleId, pack);
                }
                before = policy;
            }
            for (Version version : life) {
                ran(version, ruleId, released, pack);
            }
            rosters.documents()
                    .forEach(roster ->
                            pack.add(
                                    "rosters/"
                                            + Signed.read(roster, Roster.class).statement().agency()
                                            + ".json",
                                    roster));
            pack.prove(last.subject() + " " + ruleId, last.contentHash());
        }
    }

    private static Optional<Rule> rule(@Nullable Policy policy, String ruleId) {
        return policy == null
                ? Optional.empty()
                : policy.rules().stream().filter(rule -> rule.id().equals(ruleId)).findFirst();
    }

    /// What a version made of the rule, who agreed to that, and by what.
    private void changed(
            Version version, @Nullable Policy before, Policy after, String ruleId, PackFile pack) {
        String folder = folder(version);
        pack.add(folder + "why.txt", version.comment() + "\n");
        rule(after, ruleId)
                .ifPresent(rule -> pack.add(folder + "rule.json", CanonicalJson.of(rule)));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String language = locale.getLanguage() + ".txt";
            rule(after, ruleId)
                    .ifPresent(rule ->
                            pack.add(folder + "rule." + language, PackTexts.rule(rule, locale)));
            if (before != null) {
                pack.add(
                        folder + "difference." + language,
                        PackTexts.difference(before, after, ruleId, locale));
            }
        }
        List<GoldenCase> examples =
                Content.read(versions.content(version.id())).goldenCases().stream()
                        .filter(golden -> golden.expected().fired().contains(ruleId))
                        .toList();
        if (!examples.isEmpty()) {
            pack.add(folder + "examples.json", CanonicalJson.of(examples));
        }
        evidence.add(version.id(), folder, pack);
        reviews.approvals(version.id())
                .forEach(approval ->
                        pack.add(
                                folder + "approvals/" + approval.agency() + ".json",
                                approval.signed().json()));
    }

    /// The releases in which the rule ran, changed or not.
    private void ran(
            Version version, String ruleId, List<PublishedRelease> released, PackFile pack) {
        List<PublishedRelease> its =
                released.stream()
                        .filter(release -> release.version().equals(version.id()))
                        .toList();
        if (!its.isEmpty() && rule(versions.policy(version.id()), ruleId).isPresent()) {
            its.forEach(release ->
                    pack.add("releases/" + release.sequence() + ".json", release.signed().json()));
        }
    }

    private static String folder(Version version) {
        return String.format(Locale.ROOT, "versions/%05d/", version.number());
    }
}
