package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.marsad.verification.Queue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for the staff, in numbers. */
@WholeMarsad
class QueueTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Queue queue;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Queue.Figure before;
    private String task;

    @BeforeEach
    void oneMoreWaits() {
        before = verification();
        Newsroom newsroom = new Newsroom(port, jdbc);
        task = newsroom.awaitTask(newsroom.submit("رأيت الرتل يغادر القاعدة صباحاً."), "verifyEvidence");
    }

    @Test
    void everyKindOfWorkIsThereAlsoWhereNothingWaits() {
        assertThat(queue.figures())
                .extracting(Queue.Figure::task)
                .contains("verifyEvidence", "approveAssessment", "confirmRating")
                .doesNotHaveDuplicates();
        assertThat(verification().group()).isEqualTo("analysts");
    }

    @Test
    void aNewTaskWaitsUnclaimedAndYoung() {
        Queue.Figure now = verification();
        assertThat(now.waiting()).isEqualTo(before.waiting() + 1);
        assertThat(now.unassigned()).isEqualTo(before.unassigned() + 1);
        assertThat(now.overdue()).isEqualTo(before.overdue());
        assertThat(now.oldest()).isBeforeOrEqualTo(Instant.now());
        assertThat(now.ages().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(now.waiting());
        assertThat(now.of(Queue.Age.UP_TO_ONE_DAY)).isPositive();
    }

    @Test
    void aClaimedTaskWaitsButNotForAnybodyToTakeIt() {
        assertThat(Newsroom.claim(new Newsroom(port, jdbc).staff("analyst1"), task, "analyst1")
                        .statusCode())
                .isEqualTo(204);
        assertThat(verification().waiting()).isEqualTo(before.waiting() + 1);
        assertThat(verification().unassigned()).isEqualTo(before.unassigned());
    }

    @Test
    void anOldTaskThatIsOverdueIsCountedAsSuch() {
        Task late = tasks.createTaskQuery().taskId(task).singleResult();
        late.setDueDate(Date.from(Instant.now().minusSeconds(60)));
        tasks.saveTask(late);
        jdbc.sql("update ACT_RU_TASK set CREATE_TIME_ = ? where ID_ = ?")
                .params(java.sql.Timestamp.from(Instant.now().minus(Duration.ofDays(5))), task)
                .update();
        assertThat(verification().overdue()).isEqualTo(before.overdue() + 1);
        assertThat(verification().of(Queue.Age.UP_TO_ONE_WEEK)).isEqualTo(before.of(Queue.Age.UP_TO_ONE_WEEK) + 1);
    }

    @Test
    void theListsOfTasklistHaveAddresses() {
        assertThat(queue.list("mine").orElseThrow()).startsWith("/camunda/app/tasklist/");
        assertThat(queue.list(String.valueOf(verification().list()))).isPresent();
        assertThat(queue.list("nothing")).isEmpty();
    }

    private Queue.Figure verification() {
        return queue.figures().stream()
                .filter(figure -> figure.task().equals("verifyEvidence"))
                .findFirst()
                .orElseThrow();
    }
}
