package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links to tasks, as letters and pages carry them. */
@WholeMarsad
class TaskLinkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom.Sent sent;
    private String task;

    @BeforeEach
    void aTaskWaits() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        sent = newsroom.submit("رأيت الرتل يغادر القاعدة صباحاً.");
        task = newsroom.awaitTask(sent, "verifyEvidence");
    }

    @Test
    void aLinkToATaskOpensItInTasklist() {
        assertThat(location(StaffClient.session(port, "analyst1").get("/staff/tasks/" + task)))
                .endsWith("/camunda/app/tasklist/default/#/?task=" + task);
    }

    @Test
    void theLoginKeepsWhatTheLinkLedTo() {
        StaffClient somebody = StaffClient.stranger(port);
        assertThat(location(somebody.get("/staff/tasks/" + task))).endsWith("/login");
        assertThat(location(somebody.login("analyst1", StaffClient.PASSWORD))).contains("/staff/tasks/" + task);
    }

    @Test
    void aLinkToAnothersWorkTellsNothing() {
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(editor.get("/staff/tasks/" + task + "/subject").statusCode()).isEqualTo(404);
        assertThat(editor.get("/staff/tasks/no-such-task").statusCode()).isEqualTo(404);
    }

    @Test
    void besideTheFormStandsWhatTheTaskIsAbout() {
        assertThat(location(StaffClient.session(port, "analyst1").get("/staff/tasks/" + task + "/subject")))
                .endsWith("/staff/submissions/" + sent.id());
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
