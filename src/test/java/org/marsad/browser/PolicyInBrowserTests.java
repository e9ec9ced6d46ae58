package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real browser finds nothing on any kind of page that the page's own policy forbids: no script, style, picture or frame. */
@WholeMarsad
class PolicyInBrowserTests {

    private static final String[] PUBLIC = {
        "/ar/",
        "/en/promises",
        "/ar/promises/coalition-presence",
        "/ckb/promises/coalition-presence/history",
        "/ar/submit?promise=coalition-presence",
        "/ar/track",
        "/en/methodology",
        "/ar/methodology/process",
        "/ar/corrections",
        "/en/search?q=forces",
        "/en/data",
        "/en/about",
        "/ar/nothing",
        "/login"
    };

    private static final String[] STAFF = {
        "/staff",
        "/staff/submissions/new",
        "/staff/promises",
        "/staff/corrections",
        "/staff/promises/coalition-presence"
    };

    private static final String[] ADMINISTRATOR = {
        "/camunda/app/admin/default/#/users",
        "/camunda/app/admin/default/#/authorization?resource=0",
        "/camunda/app/admin/default/#/system?section=system-settings-general",
        "/camunda/app/cockpit/default/#/processes",
        "/camunda/app/cockpit/default/#/decisions",
        "/camunda/app/cockpit/default/#/tasks",
        "/camunda/app/cockpit/default/#/repository",
        "/staff/doctor",
        "/staff/recusals"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noPublicPageAsksForWhatItsPolicyForbids() {
        try (Browser reader = Browser.desk(port)) {
            for (String page : PUBLIC) {
                reader.open(page);
                reader.see("main");
                assertThat(reader.complaints()).as(page).noneMatch(PolicyInBrowserTests::isBreach);
            }
        }
    }

    @Test
    void noStaffPageDoesAndTasklistWithATaskInItDoesNot() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit("رأيت الأرتال تغادر القاعدة عند الفجر");
        newsroom.awaitTask(sent, "verifyEvidence");
        try (Browser desk = Browser.desk(port)) {
            Tasklist tasklist = Tasklist.login(desk, "analyst1");
            tasklist.claim("بانتظار التحقق", "التحقق من الإرسال " + number(sent));
            tasklist.lookAtSubmission(() -> desk.see("main"));
            assertThat(desk.complaints()).as("Tasklist").noneMatch(PolicyInBrowserTests::isBreach);
            for (String page : STAFF) {
                desk.open(page);
                desk.see("main");
                assertThat(desk.complaints()).as(page).noneMatch(PolicyInBrowserTests::isBreach);
            }
        }
    }

    @Test
    void neitherCockpitNorAdminDoes() {
        try (Browser desk = Browser.desk(port)) {
            Tasklist.login(desk, "admin");
            for (String page : ADMINISTRATOR) {
                desk.open(page);
                desk.see(page.startsWith("/staff") ? "main" : ".ctn-wrapper .ng-scope");
                desk.await("document.querySelectorAll('.loader-state.loading, .app-splash').length === 0");
                assertThat(desk.complaints()).as(page).noneMatch(PolicyInBrowserTests::isBreach);
            }
        }
    }

    private long number(Newsroom.Sent sent) {
        return jdbc.sql("select number from submission where id = ?")
                .param(sent.id())
                .query(Long.class)
                .single();
    }

    /** How Chromium words a breach, of the content policy and of the cross-origin ones. */
    private static boolean isBreach(String complaint) {
        return complaint.contains("Content Security Policy")
                || complaint.contains("Refused to")
                || complaint.contains("Permissions-Policy")
                || complaint.contains("BLOCKED_BY_RESPONSE");
    }
}
