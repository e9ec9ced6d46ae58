package org.marsad.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.audit.Audit;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditEntry;
import org.marsad.audit.AuditQuery;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who did what stands on the administrators' page, and nobody takes it away there. */
@WholeMarsad
class AuditPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    private StaffClient admin;
    private long since;

    @BeforeEach
    void logIn() {
        since = last();
        admin = StaffClient.session(port, "admin");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, سجل أعمال الفريق, السلسلة سليمة",
        "en, Audit of the team, The chain is whole",
        "ckb, تۆماری کارەکانی تیم, زنجیرەکە تەواوە"
    })
    void anAdministratorReadsWhatTheStaffDidAndThatTheChainIsWhole(String language, String title, String whole) {
        assertThat(admin.send("GET", "/staff/audit", "", "Accept-Language", language)
                        .body())
                .contains(title, whole, "admin", "href=\"/staff/audit\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/audit", "/staff/audit.csv", "/staff/audit.jsonl"})
    void analystsAndEditorsReadNothingOfItAndThatTheyTriedStandsInIt(String path) {
        for (String name : List.of("analyst1", "editor1")) {
            StaffClient staff = StaffClient.session(port, name);
            assertThat(staff.get(path).statusCode()).isEqualTo(403);
            assertThat(staff.get("/staff").body()).doesNotContain("/staff/audit");
            assertThat(noted(name, AuditAct.REFUSED)).anySatisfy(entry -> {
                assertThat(entry.kind()).isEqualTo("AUDIT");
                assertThat(entry.status()).isEqualTo(403);
            });
        }
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void theMainJobStandsInItByWhoSawDownloadedAndDecided() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Sent sent = newsroom.submit("رأيت الرتل يغادر القاعدة صباح الخميس.");
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        StaffClient analyst = StaffClient.session(port, "analyst1");
        analyst.get("/staff/submissions/" + sent.id());
        analyst.get("/staff/submissions/" + sent.id());
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, "تحققنا من المكان."));
        assertThat(noted("analyst1", AuditAct.SAW))
                .filteredOn(entry -> entry.object().equals(sent.id().toString()))
                .hasSize(1);
        assertThat(noted("analyst1", AuditAct.DECIDED))
                .anySatisfy(entry -> assertThat(entry.object()).isEqualTo(task));
        assertThat(admin.get("/staff/audit?object=" + sent.id()).body())
                .contains("analyst1", sent.id().toString());
    }

    @Test
    void whoComesAndGoesStandsInIt() {
        StaffClient editor = StaffClient.session(port, "editor2");
        editor.form("/logout", "_csrf=" + encoded(editor.csrf("/staff")));
        assertThat(noted("editor2", AuditAct.LOGGED_IN)).isNotEmpty();
        assertThat(noted("editor2", AuditAct.LOGGED_OUT)).isNotEmpty();
    }

    @Test
    void noStrangersNameAndNoAddressComesIntoIt() {
        String invented = "n" + UUID.randomUUID().toString().replace("-", "");
        StaffClient.stranger(port).login(invented, "wrong");
        StaffClient.basic(port, invented, "wrong").engineGet("/task");
        String all = file("jsonl");
        assertThat(all).doesNotContain(invented, "127.0.0.1", "Java-http-client");
    }

    @Test
    void whatFailedIsSaidWithTheNumberOfTheAttempt() {
        String unknown = UUID.randomUUID().toString();
        assertThat(StaffClient.session(port, "analyst1")
                        .get("/staff/evidence/" + unknown)
                        .statusCode())
                .isEqualTo(404);
        List<AuditEntry> both = of(new AuditQuery("analyst1", null, null, unknown, null, null));
        assertThat(both).extracting(AuditEntry::act).containsExactly("FAILED", "SAW");
        assertThat(both.get(0).regards()).isEqualTo(both.get(1).number());
    }

    @Test
    void pagesFollowEachOtherByTheirNumbers() {
        admin.get("/staff/doctor");
        admin.get("/staff/accounts");
        String first = admin.get("/staff/audit?limit=2").body();
        assertThat(first.split("<li>", -1)).hasSizeGreaterThan(2);
        assertThat(first).contains("limit=2&amp;before=");
        assertThat(admin.get("/staff/audit?limit=2&before=2").body())
                .contains(">1<")
                .doesNotContain("before=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?act=NEVER&kind=<script>&from=yesterday&to=9999999999-01-01&before=x&limit=-4",
                "?account='%20or%20'1'='1&object=%27;drop%20table%20audit_entry",
                "?from=2026-13-45&to=+999999999-12-31&limit=999999999999999999999",
                "?account=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
            })
    void whateverIsTypedIntoTheFormIsAnswered(String query) {
        HttpResponse<String> page = admin.get(
                "/staff/audit" + query.replace("<", "%3C").replace(">", "%3E").replace("'", "%27"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void itsFilesAreNotedThemselvesAndBringEverything() {
        String csv = new String(admin.download("/staff/audit.csv"), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFnumber,at,account,").contains(",admin,LOGGED_IN,SESSION,");
        assertThat(noted("admin", AuditAct.DOWNLOADED))
                .anySatisfy(entry -> assertThat(entry.object()).isEqualTo("csv"));
        assertThat(file("jsonl").lines().count()).isGreaterThanOrEqualTo(last() - 1);
    }

    @Test
    void nobodyChangesOrDeletesAnythingOfIt() {
        String before = hashes();
        String csrf = "_csrf=" + encoded(admin.csrf("/staff/audit"));
        for (String path : List.of("/staff/audit", "/staff/audit/1", "/staff/audit.csv", "/staff/audit.jsonl")) {
            for (String method : List.of("PUT", "PATCH", "DELETE")) {
                assertThat(admin.send(method, path, "").statusCode()).isIn(403, 404, 405);
            }
            assertThat(admin.form(path, csrf).statusCode()).isIn(403, 404, 405);
        }
        assertThat(admin.send("DELETE", "/actuator/audit", "").statusCode()).isIn(403, 404, 405);
        assertThat(StaffClient.basic(port, "admin")
                        .enginePost("/management/database", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(hashes()).startsWith(before);
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void theActuatorSaysWhetherItIsWhole() {
        assertThat(StaffClient.basic(port, "admin").get("/actuator/audit").body())
                .contains("\"entries\":", "\"head\":")
                .contains("\"firstBroken\":null");
        assertThat(StaffClient.basic(port, "editor1").get("/actuator/audit").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatADeletedAccountDidStays() {
        String mole = "mole" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        StaffClient engine = StaffClient.basic(port, "admin");
        assertThat(engine.enginePost("/user/create", """
                        {"profile":{"id":"%s","firstName":"x","lastName":"y"},
                         "credentials":{"password":"a long passphrase of nobody"}}""".formatted(mole)).statusCode())
                .isEqualTo(204);
        assertThat(engine.engine("PUT", "/group/analysts/members/" + mole, "").statusCode())
                .isEqualTo(204);
        assertThat(StaffClient.basic(port, mole, "a long passphrase of nobody")
                        .engineGet("/task")
                        .statusCode())
                .isEqualTo(200);
        assertThat(engine.engine("DELETE", "/user/" + mole, "").statusCode()).isEqualTo(204);
        assertThat(of(new AuditQuery(mole, null, null, "", null, null))).hasSize(1);
        assertThat(of(new AuditQuery("admin", null, null, mole, null, null)))
                .extracting(AuditEntry::act, AuditEntry::kind)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("CHANGED", "ACCOUNT"),
                        org.assertj.core.api.Assertions.tuple("CHANGED", "ACCOUNT"));
        assertThat(of(new AuditQuery("admin", null, null, "analysts/" + mole, null, null)))
                .hasSize(1);
    }

    @Test
    void whileNothingCanBeNotedNobodySeesAnything() {
        StaffClient analyst = StaffClient.session(port, "analyst2");
        String unseen = "/staff/tasks/" + UUID.randomUUID();
        jdbc.sql("alter table audit_head rename to audit_head_elsewhere").update();
        try {
            HttpResponse<String> page = analyst.send("GET", unseen, "", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("What the team does is recorded before it is done");
            assertThat(StaffClient.basic(port, "editor2")
                            .enginePost("/task/" + UUID.randomUUID() + "/unclaim", "{}")
                            .statusCode())
                    .isEqualTo(503);
            assertThat(StaffClient.stranger(port)
                            .login("editor2", StaffClient.PASSWORD)
                            .statusCode())
                    .isEqualTo(503);
            assertThat(StaffClient.stranger(port).get("/ar/promises").statusCode())
                    .isEqualTo(200);
        } finally {
            jdbc.sql("alter table audit_head_elsewhere rename to audit_head").update();
        }
        assertThat(analyst.get(unseen).statusCode()).isEqualTo(404);
        assertThat(audit.check().whole()).isTrue();
    }

    private List<AuditEntry> noted(String account, AuditAct act) {
        return of(new AuditQuery(account, act, null, "", null, null)).stream()
                .filter(entry -> entry.number() > since)
                .toList();
    }

    private List<AuditEntry> of(AuditQuery query) {
        return audit.newest(query, Long.MAX_VALUE, 1000);
    }

    private long last() {
        return audit.check().entries();
    }

    private String hashes() {
        return String.join(
                " ",
                jdbc.sql("select hash from audit_entry order by number")
                        .query(String.class)
                        .list());
    }

    private String file(String format) {
        return new String(admin.download("/staff/audit." + format), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
