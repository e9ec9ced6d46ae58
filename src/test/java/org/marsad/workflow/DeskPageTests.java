package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk page over HTTP. */
@WholeMarsad
class DeskPageTests {

    private static final String STATEMENT = "رأيت الرتل يغادر القاعدة صباحاً، وعلامتي زيتونة.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private Newsroom.Sent sent;
    private String task;

    @BeforeEach
    void aTaskWaits() {
        newsroom = new Newsroom(port, jdbc);
        sent = newsroom.submit(STATEMENT);
        task = newsroom.awaitTask(sent, "verifyEvidence");
    }

    @Test
    void everybodyOnTheStaffSeesTheQueueAndAStrangerTheLoginForm() {
        for (String username : new String[] {"analyst1", "editor1", "admin"}) {
            assertThat(page(username)).contains("التحقّق من الأدلة", "اعتماد التقييم", "منذ متى تنتظر", "<svg");
        }
        assertThat(StaffClient.stranger(port).get("/staff").statusCode()).isEqualTo(302);
    }

    @Test
    void theDeskTellsNothingOfWhatWasSent() {
        assertThat(page("admin")).doesNotContain("زيتونة", sent.id().toString());
        assertThat(page("analyst1")).doesNotContain("زيتونة");
    }

    @Test
    void eachRoleIsLedToItsOwnListsAndAdministratorsToCockpit() {
        assertThat(page("analyst1"))
                .containsPattern("tasklist/default/#/\\?filter=[0-9a-f-]+\">التحقّق من الأدلة")
                .doesNotContainPattern("filter=[0-9a-f-]+\">اعتماد التقييم")
                .doesNotContain("/camunda/app/cockpit/");
        assertThat(page("editor1"))
                .containsPattern("filter=[0-9a-f-]+\">اعتماد التقييم")
                .doesNotContainPattern("filter=[0-9a-f-]+\">التحقّق من الأدلة");
        assertThat(page("admin")).contains("/camunda/app/cockpit/default/#/processes");
    }

    @Test
    void aSubmissionThatWaitsForItsSubmitterIsListedUntilTheyAnswer() {
        newsroom.complete(
                "analyst1",
                task,
                Map.of(
                        "verificationOutcome", "INFORMATION_NEEDED",
                        "verificationSummary", "ينقص التاريخ.",
                        "question", "متى كان ذلك؟"));
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
        assertThat(page("analyst1")).contains("/staff/submissions/" + sent.id());
        assertThat(page("admin")).doesNotContain("/staff/submissions/" + sent.id());
        assertThat(newsroom.reply(sent, "كان ذلك في آذار.").statusCode()).isEqualTo(201);
        newsroom.awaitStatus(sent, "IN_VERIFICATION");
        assertThat(page("analyst1")).doesNotContain("/staff/submissions/" + sent.id());
    }

    @Test
    void theDeskSpeaksEnglishToWhoReadsIt() {
        String page = StaffClient.session(port, "editor1")
                .send("GET", "/staff", "", "Accept-Language", "en")
                .body();
        assertThat(page).contains("lang=\"en\" dir=\"ltr\"", "Verify evidence", "claimed by nobody");
    }

    private String page(String username) {
        return StaffClient.session(port, username).get("/staff").body();
    }
}
