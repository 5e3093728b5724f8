package org.perimeter.ui.review;

import java.time.Clock;
import org.perimeter.engine.bundle.Content;
import org.perimeter.engine.check.Yardstick;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.agency.Programmes;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.list.VersionedLists;
import org.perimeter.policy.pack.AuditPacks;
import org.perimeter.policy.pack.RulePacks;
import org.perimeter.policy.person.ApproverKeys;
import org.perimeter.policy.person.People;
import org.perimeter.policy.release.Releases;
import org.perimeter.policy.release.Stages;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Conversation;
import org.perimeter.policy.review.EvidenceFile;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Versions;
import org.perimeter.simulation.archive.Archive;
import org.perimeter.simulation.replay.Runs;
import org.perimeter.ui.check.Yardsticks;
import org.springframework.stereotype.Component;

/// The desks of all reviewers, over what is recorded of versions.
@Component
public class ReviewDesks {
    private final RecordedReviews.Records records;
    private final People people;
    private final VersionedLists lists;
    private final Yardsticks yardsticks;
    private final RecordedSteps.Services services;
    private final RecordedTalk.Services talk;
    private final AuditPacks packs;
    private final RulePacks rulePacks;

    ReviewDesks(
            Programmes programmes,
            People people,
            Versions versions,
            Stages stages,
            Reviews reviews,
            EvidenceFile evidence,
            Releases releases,
            Withdrawals withdrawals,
            ApproverKeys keys,
            Runs runs,
            VersionedLists lists,
            Archive archive,
            Yardsticks yardsticks,
            Conversation conversation,
            ChangeRequests requests,
            AuditPacks packs,
            RulePacks rulePacks,
            Clock clock) {
        this.packs = packs;
        this.rulePacks = rulePacks;
        this.lists = lists;
        this.yardsticks = yardsticks;
        this.people = people;
        this.records =
                new RecordedReviews.Records(
                        programmes,
                        people,
                        versions,
                        stages,
                        reviews,
                        evidence,
                        releases,
                        runs,
                        lists,
                        archive,
                        clock);
        this.services = new RecordedSteps.Services(reviews, releases, withdrawals, keys);
        this.talk = new RecordedTalk.Services(conversation, requests, people, versions);
    }

    ReviewDesk of(PersonId person) {
        return new RecordedReviews(people.get(person), records);
    }

    /// With the lists that a version pins.
    Yardstick yardstick(VersionId version) {
        Content content = Content.read(records.versions().content(version));
        return yardsticks.pinned(content.policy(), content.lists());
    }

    PinnedLists pinned() {
        return new PinnedLists(records.versions(), lists);
    }

    AuditPacks packs() {
        return packs;
    }

    RulePacks rulePacks() {
        return rulePacks;
    }

    TalkDesk talkOf(PersonId person) {
        return new RecordedTalk(people.get(person), talk);
    }

    ReviewSteps stepsOf(PersonId person) {
        return new RecordedSteps(people.get(person), services);
    }
}
