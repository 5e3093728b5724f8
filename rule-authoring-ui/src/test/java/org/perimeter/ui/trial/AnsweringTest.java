package org.perimeter.ui.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static final long PATIENCE = 20;

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<Integer> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> worked = new CopyOnWriteArrayList<>();
    private final List<Work> works = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    @Test
    void of_the_questions_that_wait_only_the_latest_is_answered() throws InterruptedException {
        Answering<Integer, String> answering =
                new Answering<>(this::slowly, "failed", this::take, works::add);

        answering.ask(1);
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        answering.ask(2);
        answering.ask(3);
        free.countDown();

        assertThat(next()).isEqualTo("1");
        assertThat(next()).isEqualTo("3");
        assertThat(worked).containsExactly(1, 3);
        assertThat(asked).containsExactly(1, 3);
    }

    @Test
    void a_question_is_answered_after_one_that_failed() throws InterruptedException {
        Answering<Integer, String> answering =
                new Answering<>(
                        (question, _) -> Integer.toString(6 / question),
                        "failed",
                        this::take,
                        works::add);

        answering.ask(0);
        assertThat(next()).isEqualTo("failed");
        answering.ask(2);
        assertThat(next()).isEqualTo("3");
    }

    @Test
    void what_was_cancelled_is_neither_answered_nor_heard_of_any_more()
            throws InterruptedException {
        Answering<Integer, String> answering =
                new Answering<>(this::slowly, "failed", this::take, works::add);

        answering.ask(1);
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        answering.ask(2);
        answering.cancel();
        answering.ask(3);
        free.countDown();

        assertThat(next()).isEqualTo("3");
        assertThat(answers).isEmpty();
        assertThat(worked).containsExactly(1, 3);
        assertThat(works)
                .containsExactly(
                        Work.of(Work.Stage.RULE),
                        Work.of(Work.Stage.RULE),
                        Work.of(Work.Stage.COUNT));
    }

    private void take(int question, String answer) {
        asked.add(question);
        answers.add(answer);
    }

    private String next() throws InterruptedException {
        return answers.poll(PATIENCE, TimeUnit.SECONDS);
    }

    private String slowly(int question, Course course) {
        worked.add(question);
        course.at(Work.of(Work.Stage.RULE));
        begun.countDown();
        try {
            assertThat(free.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        course.at(Work.of(Work.Stage.COUNT));
        course.check();
        return Integer.toString(question);
    }
}
