package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's API is closed but for what Camunda's applications ask of it: none of what they ask is refused. */
@WholeMarsad
class NothingRefusedInBrowserTests {

    private static final String REFUSED = "performance.getEntriesByType('resource')"
            + ".filter(asked => asked.name.includes('/camunda/') && [401, 403].includes(asked.responseStatus))"
            + ".map(asked => asked.responseStatus + ' ' + asked.name).join(' ')";

    private static final List<String> PAGES = List.of(
            "cockpit/default/#/dashboard",
            "cockpit/default/#/processes",
            "cockpit/default/#/decisions",
            "cockpit/default/#/tasks",
            "cockpit/default/#/repository",
            "admin/default/#/users",
            "admin/default/#/users/analyst1?tab=groups",
            "admin/default/#/user-create",
            "admin/default/#/groups",
            "admin/default/#/groups/analysts?tab=users",
            "admin/default/#/authorization?resource=0",
            "admin/default/#/system");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"analyst1, بانتظار التحقق", "editor1, مهامي", "admin, بانتظار التحقق"})
    void tasklistGetsWhatItAsksFor(String username, String list) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        newsroom.awaitTask(newsroom.submit("رأيت القوات تغادر القاعدة صباح الاثنين مع آخر رتل"), "verifyEvidence");
        try (Browser desk = Browser.desk(port)) {
            Tasklist.login(desk, username);
            desk.evaluate("performance.setResourceTimingBufferSize(5000)");
            desk.click(".task-filters a", list);
            if (!username.equals("editor1")) {
                desk.click(".tasks-list li.task h4 a", "التحقق من الإرسال");
                desk.see(".task-details h2.task");
                for (int tab = desk.all(".task-details .nav-tabs li a").size(); tab > 0; tab--) {
                    desk.click(".task-details .nav-tabs li:nth-child(" + tab + ") a");
                }
                desk.see(".fjs-form");
            }
            settle(desk);
            assertThat(desk.evaluate(REFUSED)).isEqualTo("");
        }
    }

    @Test
    void administratorsSeeCockpitAndAdmin() {
        try (Browser desk = Browser.desk(port)) {
            Tasklist.login(desk, "admin");
            for (String page : PAGES) {
                desk.open("/camunda/app/" + page);
                desk.see(".ctn-main, .ctn-content, .dashboard");
                desk.await("performance.getEntriesByType('resource')"
                        + ".some(asked => asked.name.includes('/camunda/api/') && asked.responseStatus === 200)");
                settle(desk);
                desk.photograph("admin-" + page.replaceAll("\\W+", "-"));
                assertThat(desk.evaluate(REFUSED)).as(page).isEqualTo("");
            }
        }
    }

    @Test
    void administratorsSeeAProcessInstanceInCockpit() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit("رأيت القوات تغادر القاعدة فجر الاثنين");
        newsroom.awaitTask(sent, "verifyEvidence");
        String instance = jdbc.sql(
                        "select PROC_INST_ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PARENT_ID_ is null")
                .param(sent.id().toString())
                .query(String.class)
                .single();
        try (Browser desk = Browser.desk(port)) {
            Tasklist.login(desk, "admin");
            desk.open("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=variables-tab");
            desk.see(".djs-container");
            desk.awaitText("body", "appeal");
            settle(desk);
            assertThat(desk.evaluate(REFUSED)).isEqualTo("");
        }
    }

    /** Waits until nothing more has been asked between two looks. */
    private static void settle(Browser desk) {
        desk.await("window.asked === (window.asked = performance.getEntriesByType('resource').length)");
    }
}
