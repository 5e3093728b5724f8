package org.perimeter.policy.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perimeter.engine.bundle.CanonicalJson;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.engine.bundle.ProgrammeSettings;
import org.perimeter.engine.bundle.Roster;
import org.perimeter.engine.bundle.SettingsDifference;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.engine.rule.PolicyJson;
import org.perimeter.policy.audit.AuditEntry;
import org.perimeter.policy.audit.AuditTrail;
import org.perimeter.policy.audit.anchor.AnchorLine;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.person.Rosters;
import org.perimeter.policy.release.PublishedRelease;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.review.ChangeRequest;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Conversation;
import org.perimeter.policy.review.ReviewComment;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.version.Version;
import org.perimeter.policy.version.Versions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what an auditor needs of one version: what was written, why, what it was judged by, who agreed, when it ran.
@Service
@Transactional(readOnly = true)
public class AuditPacks {
    private final Versions versions;
    private final Reviews reviews;
    private final EvidenceParts evidence;
    private final Releases releases;
    private final Rosters rosters;
    private final VersionedLists lists;
    private final Conversation conversation;
    private final ChangeRequests requests;
    private final AuditTrail trail;

    AuditPacks(
            Versions versions,
            Reviews reviews,
            EvidenceParts evidence,
            Releases releases,
            Rosters rosters,
            VersionedLists lists,
            Conversation conversation,
            ChangeRequests requests,
            AuditTrail trail) {
        this.versions = versions;
        this.reviews = reviews;
        this.evidence = evidence;
        this.releases = releases;
        this.rosters = rosters;
        this.lists = lists;
        this.conversation = conversation;
        this.requests = requests;
        this.trail = trail;
    }

    /// Such as `audit-prince-rupert-3.zip`.
    public static String name(Version version) {
        return "audit-" + version.programme() + "-" + version.number() + ".zip";
    }

    /// Writes the pack, and closes the stream. It holds a connection of the database as long as that takes: write it where
    /// nobody slow is at the other end.
    public void write(VersionId id, OutputStream out) throws IOException {
        Version version = versions.get(id);
        byte[] bytes = versions.content(id);
        Content content = Content.read(bytes);
        List<PublishedRelease> ran =
                releases.of(version.programme()).stream()
                        .filter(release -> release.version().equals(id))
                        .toList();
        try (var pack = new PackFile(out)) {
            pack.add("README.txt", PackTexts.README);
            pack.add("content/" + version.contentHash() + ".json", bytes);
            pack.add("policy.json", PolicyJson.write(versions.policy(id)));
            texts(version, content, pack);
            decided(id, ran, pack);
            for (Hash list : lists(content, ran)) {
                lists.bytes(list).ifPresent(file -> pack.add("lists/" + list + ".json", file));
            }
            pack.add(
                    "conversation.json",
                    CanonicalJson.of(
                            new Said(said(conversation.of(id)), asked(requests.open(id)))));
            pack.add("trail.jsonl", trail(version, ran));
            pack.prove(version.subject(), version.contentHash());
        }
    }

    /// Those that it pins, and those that one agency released alone under it.
    private static Set<Hash> lists(Content content, List<PublishedRelease> ran) {
        Set<Hash> all = new TreeSet<>(content.lists().values());
        ran.forEach(release -> all.addAll(release.signed().statement().listFiles()));
        return all;
    }

    private void decided(VersionId id, List<PublishedRelease> ran, PackFile pack) {
        evidence.add(id, "", pack);
        reviews.approvals(id)
                .forEach(approval ->
                        pack.add(
                                "approvals/" + approval.agency() + ".json",
                                approval.signed().json()));
        ran.forEach(release ->
                pack.add("releases/" + release.sequence() + ".json", release.signed().json()));
        rosters.documents()
                .forEach(roster ->
                        pack.add(
                                "rosters/"
                                        + Signed.read(roster, Roster.class).statement().agency()
                                        + ".json",
                                roster));
    }

    private void texts(Version version, Content content, PackFile pack) {
        Optional<Version> base =
                version.baseContentHash().flatMap(hash -> versions.with(version.programme(), hash));
        Optional<byte[]> bytes = base.map(before -> versions.content(before.id()));
        bytes.ifPresent(before -> pack.add("base/" + Hash.of(before) + ".json", before));
        var before = base.map(one -> versions.policy(one.id())).orElse(null);
        var held =
                bytes.map(Content::read)
                        .map(Content::programmeSettings)
                        .orElse(ProgrammeSettings.NONE);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String language = locale.getLanguage();
            pack.add(
                    "difference." + language + ".txt",
                    PackTexts.difference(
                            before,
                            content.policy(),
                            SettingsDifference.between(held, content.programmeSettings()),
                            locale));
            pack.add(
                    "settings." + language + ".txt",
                    PackTexts.settings(content.programmeSettings(), locale));
            pack.add(
                    "rules." + language + ".txt",
                    PackTexts.rules(versions.policy(version.id()), locale));
        }
    }

    private String trail(Version version, List<PublishedRelease> ran) {
        var entries = new ArrayList<AuditEntry>();
        Stream.concat(
                        Stream.of("draft " + version.draft(), version.subject()),
                        ran.stream().map(PublishedRelease::subject))
                .forEach(subject -> entries.addAll(trail.of(subject)));
        return entries.stream()
                .sorted(Comparator.comparingLong(AuditEntry::sequence))
                .map(entry -> new AnchorLine.Entry(entry).json() + "\n")
                .collect(Collectors.joining());
    }

    private record Said(List<Comment> comments, List<Request> requests) {}

    private record Comment(
            String rule, String words, String by, String agency, String at, String settledBy) {}

    private record Request(String by, String agency, String reason, String at) {}

    private static List<Comment> said(List<ReviewComment> comments) {
        return comments.stream()
                .map(one ->
                        new Comment(
                                one.ruleId().orElse(""),
                                one.words(),
                                one.by().person().toString(),
                                one.by().agency().name(),
                                one.at().toString(),
                                one.resolved() == null ? "" : one.resolved().by().toString()))
                .toList();
    }

    private static List<Request> asked(List<ChangeRequest> requests) {
        return requests.stream()
                .map(one ->
                        new Request(
                                one.by().person().toString(),
                                one.by().agency().name(),
                                one.reason(),
                                one.at().toString()))
                .toList();
    }
}
