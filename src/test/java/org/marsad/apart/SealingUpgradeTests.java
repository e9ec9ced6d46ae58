package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.apart.FormerDatabase.MARK;
import static org.marsad.apart.FormerDatabase.SUBMISSION;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.Test;
import org.marsad.correction.Corrections;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.submission.Message;
import org.marsad.submission.Relation;
import org.marsad.submission.Submission;
import org.marsad.submission.Submissions;
import org.marsad.support.StaffClient;
import org.marsad.support.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The database of a version that sealed no texts is sealed at the first start of this one, and shows what it showed. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
abstract class SealingUpgradeTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Submissions submissions;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private Corrections corrections;

    @Autowired
    private TaskService tasks;

    @Test
    void noTableHoldsInClearWhatWasInClear() {
        assertThat(Tables.contents(jdbc))
                .noneSatisfy((table, content) -> assertThat(content).as(table).contains(MARK));
    }

    @Test
    void whatTheSubmitterSentReadsAsItDid() {
        Submission submission = submissions.find(SUBMISSION).orElseThrow();
        assertThat(submission.statement()).isEqualTo(MARK + "statement");
        assertThat(submission.eventPlace()).isEqualTo(MARK + "place");
        assertThat(submission.eventDate()).isEqualTo("2021-12-29");
        assertThat(submission.relation()).isEqualTo(Relation.WITNESS);
        assertThat(submissions.messages(SUBMISSION))
                .extracting(Message::text)
                .containsExactly(MARK + "SUBMITTER", MARK + "TEAM");
        assertThat(items.of(SUBMISSION))
                .extracting(EvidenceItem::name)
                .containsExactly(MARK + "name.txt", "https://example.org/" + MARK + "link");
        assertThat(submissions.find(FormerDatabase.PURGED).orElseThrow().statement())
                .isEmpty();
    }

    @Test
    void whatStaffWroteReadsAsItDid() {
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/submissions/" + SUBMISSION).body())
                .contains(
                        MARK + "summary",
                        MARK + "question",
                        MARK + "findings",
                        MARK + "verified-place",
                        MARK + "draft-ar",
                        MARK + "justification",
                        MARK + "note",
                        MARK + "confirmation",
                        MARK + "recusal",
                        MARK + "hand-over",
                        MARK + "move",
                        MARK + "hold");
        assertThat(editor.get("/staff/evidence/" + FormerDatabase.LINK).body()).contains(MARK + "copy");
        assertThat(editor.get("/staff/proposals/" + FormerDatabase.PROPOSAL).body())
                .contains(MARK + "proposed", MARK + "public", MARK + "act");
    }

    @Test
    void aCommentInTheEngineReadsAsItDid() {
        assertThat(tasks.getTaskComments(FormerDatabase.TASK))
                .extracting(Comment::getFullMessage)
                .containsExactly(MARK + "comment");
    }

    @Test
    void aRequestForACorrectionReadsAsItDid() {
        assertThat(corrections.find(FormerDatabase.CORRECTION).orElseThrow().text())
                .isEqualTo(MARK + "request");
        assertThat(StaffClient.session(port, "editor1")
                        .get("/staff/corrections/" + FormerDatabase.CORRECTION)
                        .body())
                .contains(MARK + "request", MARK + "text-ar", MARK + "decided", MARK + "confirmed");
    }
}
