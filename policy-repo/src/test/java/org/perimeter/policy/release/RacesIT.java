package org.perimeter.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.perimeter.engine.bundle.ApprovalStatement;
import org.perimeter.engine.bundle.BundleStatement;
import org.perimeter.engine.bundle.Signed;
import org.perimeter.policy.Answer;
import org.perimeter.policy.agency.Agency;
import org.perimeter.policy.draft.VersionId;
import org.perimeter.policy.person.Person;
import org.perimeter.policy.review.ChangeRequests;
import org.perimeter.policy.review.Reviews;
import org.perimeter.policy.review.Withdrawals;
import org.perimeter.policy.version.Version;
import org.perimeter.testing.Cast;
import org.perimeter.testing.Journey;
import org.perimeter.testing.PolicyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Approvals, a withdrawal or a request for changes, an edit and a release of one version, all at the same moment, many times.
@PolicyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {
    private static final String PROGRAMME = "seals";
    private static final int RACES = 200;
    private static final int TRIES = 40;

    @Autowired Cast cast;
    @Autowired Journey journey;
    @Autowired Reviews reviews;
    @Autowired Releases releases;
    @Autowired Withdrawals withdrawals;
    @Autowired ChangeRequests requests;
    @Autowired JdbcClient sql;

    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private Person analyst;
    private Person canada;
    private Person states;

    @BeforeAll
    void people() {
        analyst = cast.analyst(Agency.CBSA);
        canada = cast.approver(Agency.CBSA);
        states = cast.approver(Agency.CBP);
    }

    @AfterAll
    void end() {
        threads.shutdown();
    }

    @Test
    void nothing_is_released_without_all_approvals_or_after_it_was_stopped() throws Exception {
        var raced = new ArrayList<VersionId>();
        for (int race = 0; race < RACES; race++) {
            raced.add(race(race % 3).id());
        }

        int released = 0;
        int stopped = 0;
        for (VersionId id : raced) {
            boolean isReleased = count("release", id) > 0;
            boolean isStopped = count("withdrawal", id) > 0 || !requests.open(id).isEmpty();
            if (isReleased) {
                assertThat(agenciesThatApproved(id)).isEqualTo(2);
                assertThat(isStopped).as("released and stopped: %s", id).isFalse();
                released++;
            } else if (isStopped) {
                stopped++;
            }
        }
        assertThat(released).as("races that ended with a release").isPositive();
        assertThat(stopped).as("races that ended with a stop").isPositive();
    }

    /// @param kind what runs against the release: 0 nothing but an edit, 1 a withdrawal, 2 a request for changes
    private Version race(int kind) throws Exception {
        Version version = journey.inReview(PROGRAMME, analyst);
        var byCanada = cast.sign(reviews.statementFor(version.id(), canada.id()), canada);
        var byStates = cast.sign(reviews.statementFor(version.id(), states.id()), states);
        var start = new CyclicBarrier(5);
        List<Future<?>> running =
                List.of(
                        run(start, () -> approve(version, canada, byCanada)),
                        run(start, () -> approve(version, states, byStates)),
                        run(start, () -> release(version)),
                        run(start, () -> edit(version)),
                        run(start, () -> stop(version, kind)));
        for (Future<?> one : running) {
            one.get();
        }
        return version;
    }

    private Future<?> run(CyclicBarrier start, Callable<?> step) {
        return threads.submit(() -> {
            start.await();
            return step.call();
        });
    }

    private boolean approve(Version version, Person by, Signed<ApprovalStatement> signed) {
        return attempted(() -> reviews.approve(version.id(), by.id(), signed));
    }

    private boolean release(Version version) {
        for (int i = 0; i < TRIES; i++) {
            Answer<BundleStatement> statement = releases.statementFor(version.id(), states.id());
            if (statement instanceof Answer.Done<BundleStatement>) {
                return attempted(() ->
                        releases.publish(version.id(), states.id(), cast.sign(statement, states)));
            }
        }
        return false;
    }

    /// An edit is another version, without approvals.
    private boolean edit(Version version) {
        Version next = journey.submittedAgain(version, analyst);
        assertThat(reviews.approvals(next.id())).isEmpty();
        return true;
    }

    private boolean stop(Version version, int kind) {
        return switch (kind) {
            case 1 -> attempted(() -> withdrawals.withdraw(version.id(), "Not yet", analyst.id()));
            case 2 -> attempted(() -> requests.ask(version.id(), "Not so", canada.id()));
            default -> true;
        };
    }

    /// What the database refuses is refused, as what the service does.
    private static boolean attempted(Callable<Answer<?>> step) {
        try {
            return step.call() instanceof Answer.Done<?>;
        } catch (DataAccessException e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long count(String table, VersionId id) {
        return sql.sql("SELECT count(*) FROM perimeter." + table + " WHERE version_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private int agenciesThatApproved(VersionId id) {
        return reviews.approvals(id).stream()
                .map(approval -> approval.agency())
                .distinct()
                .toList()
                .size();
    }
}
