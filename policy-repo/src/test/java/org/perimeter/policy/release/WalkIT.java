package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.perimeter.engine.bundle.Hash;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.agency.PersonId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.person.Role;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Evidence.MustCatch;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Many steps in any order by anybody, beside a model of a few lines: both allow the same, and stand where the other does.
@PolicyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkIT {
    private static final long SEED = 20_261_124;
    private static final int STEPS = 20_000;
    private static final int LATELY = 6;
    private static final String PROGRAMME = "seals";
    private static final Set<Agency> REQUIRED = EnumSet.of(Agency.CBSA, Agency.CBP);

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Stages stages;
    @Autowired Withdrawals withdrawals;
    @Autowired ChangeRequests requests;

    private final Random random = new Random(SEED);
    private final List<Modelled> versions = new ArrayList<>();
    private List<Person> people;
    private List<Person> authors;
    private @Nullable Hash released;
    private @Nullable Modelled current;

    /// What the rules are about, and nothing else.
    private static final class Modelled {
        final Version version;
        final @Nullable MustCatch evidence;
        final @Nullable Hash base;
        final Set<Agency> approved = EnumSet.noneOf(Agency.class);
        final Set<Agency> asking = EnumSet.noneOf(Agency.class);
        boolean withdrawn;
        boolean everReleased;

        Modelled(Version version, @Nullable MustCatch evidence, @Nullable Hash base) {
            this.version = version;
            this.evidence = evidence;
            this.base = base;
        }

        boolean isBy(PersonId person) {
            return version.hasHandIn(person);
        }
    }

    @BeforeAll
    void everybody() {
        Person analyst = cast.analyst(Agency.CBSA);
        Person both = cast.approver(Agency.CBP, Role.ANALYST);
        authors = List.of(analyst, both);
        people =
                List.of(
                        analyst,
                        both,
                        cast.approver(Agency.CBSA),
                        cast.approver(Agency.CBP),
                        cast.approver(Agency.TC),
                        cast.person(Agency.CBP, Role.REVIEWER));
        released = releases.current(PROGRAMME).map(PublishedRelease::contentHash).orElse(null);
    }

    @Test
    void services_and_database_allow_what_the_model_allows() {
        var taken = new HashSet<String>();
        submit();
        for (int step = 0; step < STEPS; step++) {
            taken.add(step());
        }

        for (Modelled one : versions) {
            same(stages.of(one.version.id()), one);
        }
        assertThat(taken)
                .as("each step was allowed at some time and refused at another")
                .contains(
                        "approve true",
                        "approve false",
                        "ask true",
                        "ask false",
                        "take back true",
                        "take back false",
                        "withdraw true",
                        "withdraw false",
                        "publish true",
                        "publish false",
                        "roll back true");
    }

    private String step() {
        int dice = random.nextInt(100);
        if (dice < 2) {
            submit();
            return "submit";
        }
        Modelled on = any();
        Person by = people.get(random.nextInt(people.size()));
        String step =
                dice < 40
                        ? approve(on, by)
                        : dice < 50
                                ? ask(on, by)
                                : dice < 62
                                        ? takeBack(on, by)
                                        : dice < 66 ? withdraw(on, by) : publish(on, by);
        same(stages.of(on.version.id()), on);
        return step;
    }

    /// Mostly one of the latest, so that something comes of it.
    private Modelled any() {
        int from = random.nextInt(5) == 0 ? 0 : Math.max(0, versions.size() - LATELY);
        return versions.get(from + random.nextInt(versions.size() - from));
    }

    private void submit() {
        Person author = authors.get(random.nextInt(authors.size()));
        Version version = journey.submitted(journey.draft(PROGRAMME, author), author);
        assertThat(version.baseContentHash().orElse(null)).isEqualTo(released);
        MustCatch evidence =
                switch (random.nextInt(10)) {
                    case 0 -> null;
                    case 1 -> MustCatch.FAILED;
                    default -> MustCatch.PASSED;
                };
        if (evidence != null) {
            journey.attached(version, author, evidence);
        }
        versions.add(new Modelled(version, evidence, released));
    }

    private String approve(Modelled on, Person by) {
        boolean allowed =
                speaks(by)
                        && !on.isBy(by.id())
                        && !on.withdrawn
                        && !on.approved.contains(by.agency())
                        && !on.asking.contains(by.agency())
                        && on.evidence == MustCatch.PASSED;
        var statement = reviews.statementFor(on.version.id(), by.id());
        boolean done =
                statement instanceof Answer.Done<?>
                        && reviews.approve(on.version.id(), by.id(), cast.sign(statement, by))
                                instanceof Answer.Done<?>;
        if (done) {
            on.approved.add(by.agency());
        }
        return taken("approve", allowed, done, on, by);
    }

    private String ask(Modelled on, Person by) {
        boolean allowed =
                speaks(by) && !on.withdrawn && !on.everReleased && !on.asking.contains(by.agency());
        boolean done =
                requests.ask(on.version.id(), "Otherwise", by.id()) instanceof Answer.Done<?>;
        if (done) {
            on.asking.add(by.agency());
        }
        return taken("ask", allowed, done, on, by);
    }

    private String takeBack(Modelled on, Person by) {
        boolean allowed = speaks(by) && on.asking.contains(by.agency());
        boolean done = requests.takeBack(on.version.id(), by.id()) instanceof Answer.Done<?>;
        if (done) {
            on.asking.remove(by.agency());
        }
        return taken("take back", allowed, done, on, by);
    }

    private String withdraw(Modelled on, Person by) {
        boolean allowed = on.isBy(by.id()) && !on.withdrawn && !on.everReleased;
        boolean done =
                withdrawals.withdraw(on.version.id(), "Enough", by.id()) instanceof Answer.Done<?>;
        on.withdrawn |= done;
        return taken("withdraw", allowed, done, on, by);
    }

    private String publish(Modelled on, Person by) {
        boolean again = on.everReleased;
        boolean newFits = on.asking.isEmpty() && Objects.equals(on.base, released);
        boolean allowed =
                speaks(by)
                        && on.approved.equals(REQUIRED)
                        && !on.withdrawn
                        && !on.equals(current)
                        && (again || newFits);
        var statement = releases.statementFor(on.version.id(), by.id());
        boolean done =
                statement instanceof Answer.Done<?>
                        && releases.publish(on.version.id(), by.id(), cast.sign(statement, by))
                                instanceof Answer.Done<?>;
        if (done) {
            on.everReleased = true;
            current = on;
            released = on.version.contentHash();
        }
        return taken(again ? "roll back" : "publish", allowed, done, on, by);
    }

    private static boolean speaks(Person by) {
        return by.is(Role.APPROVER) && REQUIRED.contains(by.agency());
    }

    private String taken(String step, boolean allowed, boolean done, Modelled on, Person by) {
        assertThat(done)
                .as("seed %d: %s %s by %s", SEED, step, on.version.subject(), by)
                .isEqualTo(allowed);
        return step + " " + done;
    }

    private void same(Stage stage, Modelled one) {
        assertThat(stage)
                .as("seed %d: %s", SEED, one.version.subject())
                .isInstanceOf(expected(one));
        if (stage instanceof Stage.InReview(var missing)) {
            var open = EnumSet.copyOf(REQUIRED);
            open.removeAll(one.approved);
            assertThat(missing).isEqualTo(open);
        }
    }

    private Class<? extends Stage> expected(Modelled one) {
        if (one.equals(current)) {
            return Stage.Released.class;
        }
        if (one.everReleased) {
            return Stage.Replaced.class;
        }
        if (one.withdrawn) {
            return Stage.Withdrawn.class;
        }
        return one.approved.equals(REQUIRED) ? Stage.Approved.class : Stage.InReview.class;
    }
}
