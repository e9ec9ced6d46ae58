package org.marsad.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.audit.AuditEntry;
import org.marsad.audit.AuditQuery;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord.Noted;
import org.marsad.security.StaffRecord.Passage;
import org.marsad.support.OnH2;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What of the requests of the staff is noted, when, and how often. */
@RepositoryTest
@OnH2
@Import(RecordedStaffTests.Parts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
class RecordedStaffTests {

    /** Nobody else's, so that each test sees its own entries alone. */
    private final String staff = "a" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    RecordedStaff record;

    @Autowired
    ChainedAudit audit;

    @Autowired
    RecentLooks looks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Hands hands;

    @ParameterizedTest
    @CsvSource({
        "GET,    /staff/submissions/s1,                          SAW,        SUBMISSION,    s1,          PAGE",
        "GET,    /staff/evidence/e1,                             SAW,        EVIDENCE,      e1,          PAGE",
        "GET,    /staff/evidence/e1/preview/2,                   SAW,        EVIDENCE,      e1,          PAGE",
        "HEAD,   /staff/evidence/e1/original,                    SAW,        EVIDENCE,      e1,          PAGE",
        "GET,    /staff/evidence/e1/original,                    DOWNLOADED, EVIDENCE,      e1,          PAGE",
        "GET,    /staff/evidence/e1/snapshots/w1,                DOWNLOADED, EVIDENCE,      e1,          PAGE",
        "POST,   /staff/submissions/s1/hold,                     CHANGED,    SUBMISSION,    s1,          PAGE",
        "POST,   /staff/proposals/p1/confirm,                    DECIDED,    PROPOSAL,      p1,          PAGE",
        "POST,   /staff/floods/f1/refuse,                        DECIDED,    FLOOD,         f1,          PAGE",
        "POST,   /staff/intake/close,                            CHANGED,    INTAKE,        close,       PAGE",
        "GET,    /staff/doctor,                                  SAW,        SETTINGS,      '',          PAGE",
        "GET,    /staff/audit,                                   SAW,        AUDIT,         '',          PAGE",
        "GET,    /staff/audit.csv,                               DOWNLOADED, AUDIT,         csv,         PAGE",
        "GET,    /engine-rest/task/t1,                           SAW,        TASK,          t1,          ENGINE_REST",
        "GET,    /engine-rest/task/t1/form-variables,            SAW,        TASK,          t1,          ENGINE_REST",
        "POST,   /engine-rest/task/t1/claim,                     CHANGED,    TASK,          t1,          ENGINE_REST",
        "POST,   /engine-rest/task/t1/complete,                  DECIDED,    TASK,          t1,          ENGINE_REST",
        "POST,   /camunda/api/engine/engine/default/task/t1/submit-form, DECIDED, TASK,     t1,          WEBAPP",
        "POST,   /camunda/api/engine/engine/default/filter/f1/list, SAW,     TASK,          filter/f1,   WEBAPP",
        "DELETE, /engine-rest/user/u1,                           CHANGED,    ACCOUNT,       u1,          ENGINE_REST",
        "PUT,    /engine-rest/user/u1/credentials,               CHANGED,    PASSWORD,      u1,          ENGINE_REST",
        "PUT,    /engine-rest/group/editors/members/u1,          CHANGED,    GROUP,         editors/u1,  ENGINE_REST",
        "GET,    /engine-rest/history/variable-instance/v1/data, DOWNLOADED, PROCESS,       variable-instance/v1, ENGINE_REST",
        "PUT,    /engine-rest/job/j1/retries,                    CHANGED,    PROCESS,       job/j1,      ENGINE_REST",
        "GET,    /actuator/custody,                              SAW,        MACHINE,       actuator/custody, ACTUATOR",
        "POST,   /staff/never/heard/of,                          CHANGED,    OTHER,         /staff/never/heard/of, PAGE"
    })
    void whatIsAskedIsNotedByItsMethodAndPath(
            String method, String path, String act, String kind, String object, String way) {
        record.begin(staff, new MockHttpServletRequest(method, path));
        AuditEntry entry = noted().get(0);
        assertThat(List.of(entry.act(), entry.kind(), entry.object(), entry.way()))
                .containsExactly(act, kind, object, way);
    }

    @Test
    void whichAccountIsMeantStandsInTheForm() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/staff/accounts/reset-link");
        request.setParameter("username", "analyst2");
        record.begin(staff, request);
        assertThat(noted().get(0).object()).isEqualTo("analyst2");
    }

    @Test
    void whichAccountIsMadeStandsInABodyThatIsReadAgainAsItWas() throws IOException {
        String body = "{\"profile\":{\"id\":\"mole\",\"firstName\":\"x\"},\"credentials\":{\"password\":\"secret\"}}";
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/user/create");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        Noted noted = record.begin(staff, request);
        assertThat(noted().get(0).object()).isEqualTo("mole");
        assertThat(new String(noted.request().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"'not json'", "'{\"profile\":[]}'", "'[[[[[['", "''"})
    void aBodyThatNamesNobodyIsNotedAllTheSame(String body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/user/create");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        record.begin(staff, request);
        assertThat(noted().get(0).kind()).isEqualTo("ACCOUNT");
    }

    @Test
    void whoHidesInALongBodyWhomTheyMakeMakesNobody() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/engine-rest/user/create");
        request.setContent((" ".repeat(RememberedBody.MOST) + "{}").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> record.begin(staff, request)).isInstanceOf(NotRecordedException.class);
    }

    @Test
    void whatShowsNothingIsNotNoted() {
        for (String path :
                List.of("/camunda/app/tasklist/default/", "/staff/language", "/login", "/camunda/lib/x.js")) {
            record.begin(staff, new MockHttpServletRequest("GET", path)).ended(404);
        }
        assertThat(noted()).isEmpty();
    }

    @Test
    void whoLooksAtTheirOwnAccountSeesNobodyElse() {
        see("/staff/account");
        see("/engine-rest/user/" + staff + "/profile");
        assertThat(noted()).isEmpty();
        see("/engine-rest/user/somebody/profile");
        assertThat(noted()).hasSize(1);
    }

    @Test
    void aPageThatAsksAgainAndAgainIsOneLookUntilFiveMinutesAreOver() {
        for (int i = 0; i < 50; i++) {
            see("/engine-rest/task/t1");
        }
        assertThat(noted()).hasSize(1);
        see("/engine-rest/task/t2");
        see("/camunda/api/engine/engine/default/task/t1");
        assertThat(noted()).hasSize(3);
        hands.move(RecentLooks.ONE_LOOK);
        see("/engine-rest/task/t1");
        assertThat(noted()).hasSize(4);
    }

    @Test
    void whatOneSawIsNotWhatAnotherSaw() {
        see("/staff/submissions/s1");
        String other = staff + "x";
        record.begin(other, new MockHttpServletRequest("GET", "/staff/submissions/s1"));
        assertThat(audit.newest(new AuditQuery(other, null, null, "", null, null), Long.MAX_VALUE, 9))
                .hasSize(1);
    }

    @Test
    void downloadsDecisionsAndChangesAreNotedEachTime() {
        for (int i = 0; i < 3; i++) {
            see("/staff/evidence/e1/original");
            record.begin(staff, new MockHttpServletRequest("POST", "/staff/submissions/s1/hold"));
            record.begin(staff, new MockHttpServletRequest("POST", "/engine-rest/task/t1/complete"));
        }
        assertThat(noted()).hasSize(9);
    }

    @Test
    void aLookThatWasRefusedHidesNoneThatIsAllowedAfterwards() {
        MockHttpServletRequest look = new MockHttpServletRequest("GET", "/engine-rest/task/t1");
        Noted refused = record.begin(staff, look);
        Noted meanwhile = record.begin(staff, look);
        refused.ended(403);
        meanwhile.ended(200);
        record.begin(staff, look).ended(200);
        assertThat(noted()).extracting(AuditEntry::act).containsExactlyInAnyOrder("SAW", "SAW", "REFUSED");
    }

    @Test
    void ofLooksNoMoreThanSoManyAreRemembered() {
        Act look = Act.of(
                "x",
                org.marsad.audit.AuditAct.SAW,
                org.marsad.audit.AuditKind.TASK,
                "",
                org.marsad.audit.AuditWay.PAGE);
        for (int i = 0; i < RecentLooks.MOST + 10; i++) {
            looks.remember(Act.of("x" + i, look.act(), look.kind(), "", look.way()), i);
        }
        assertThat(looks.size()).isEqualTo(RecentLooks.MOST);
    }

    @ParameterizedTest
    @CsvSource({"403, REFUSED", "401, REFUSED", "404, FAILED", "422, FAILED", "500, FAILED"})
    void whatDidNotSucceedIsSaidWithTheNumberOfTheAttempt(int status, String act) {
        record.begin(staff, new MockHttpServletRequest("POST", "/engine-rest/task/t1/complete"))
                .ended(status);
        AuditEntry end = noted().get(0);
        assertThat(List.of(end.act(), end.status(), end.object())).containsExactly(act, status, "t1");
        assertThat(end.regards()).isEqualTo(noted().get(1).number());
    }

    @Test
    void whatSucceededNeedsNoSecondEntry() {
        for (int status : new int[] {200, 204, 302, 304}) {
            record.begin(staff, new MockHttpServletRequest("POST", "/engine-rest/task/t1/complete"))
                    .ended(status);
        }
        assertThat(noted())
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.act()).isEqualTo("DECIDED"));
    }

    @Test
    void whomTheDoorStoppedIsNotedEvenWhereThereIsNothingToSee() {
        record.refused(staff, new MockHttpServletRequest("GET", "/camunda/app/cockpit/default/"));
        record.refused(staff, new MockHttpServletRequest("GET", "/staff/accounts"));
        assertThat(noted())
                .extracting(entry -> entry.act() + " " + entry.kind() + " " + entry.object() + " " + entry.status())
                .containsExactly("REFUSED ACCOUNT  403", "REFUSED OTHER /camunda/app/cockpit/default/ 403");
    }

    @Test
    void whoComesGoesAndFailsTheCodeIsNoted() {
        for (Passage passage : Passage.values()) {
            record.passed(staff, passage);
        }
        assertThat(noted())
                .extracting(AuditEntry::act)
                .containsExactly("CHANGED", "CODE_REFUSED", "LOGGED_OUT", "LOGGED_IN");
    }

    @Test
    void whatCannotBeNotedIsSaidBeforeItIsDone() {
        String hash =
                jdbc.sql("select hash from audit_head").query(String.class).single();
        long entries =
                jdbc.sql("select entries from audit_head").query(Long.class).single();
        jdbc.sql("delete from audit_head").update();
        try {
            assertThatThrownBy(() -> see("/staff/submissions/unseen")).isInstanceOf(NotRecordedException.class);
            assertThatThrownBy(() -> record.refused(staff, new MockHttpServletRequest("GET", "/staff/accounts")))
                    .isInstanceOf(NotRecordedException.class);
            assertThatThrownBy(() -> record.passed(staff, Passage.LOGGED_IN)).isInstanceOf(NotRecordedException.class);
        } finally {
            jdbc.sql("insert into audit_head (id, entries, hash) values (1, ?, ?)")
                    .params(entries, hash)
                    .update();
        }
        see("/staff/submissions/unseen");
        assertThat(noted()).hasSize(1);
    }

    private void see(String path) {
        record.begin(staff, new MockHttpServletRequest("GET", path)).ended(200);
    }

    private List<AuditEntry> noted() {
        return audit.newest(new AuditQuery(staff, null, null, "", null, null), Long.MAX_VALUE, 100);
    }

    /** The room with a clock that is moved by hand. */
    @ComponentScan("org.marsad.audit.internal")
    static class Parts {

        @Bean
        Hands testClock() {
            return new Hands();
        }
    }

    /** A clock that stands still until it is moved. */
    static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
