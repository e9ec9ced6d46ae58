package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever chose Kurdish on the desk finds it in Tasklist too: labels, lists, tasks and what a form says by itself. */
@WholeMarsad
class TasklistInKurdishTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatWasChosenOnTheDeskIsSpokenInTasklist() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        newsroom.awaitTask(
                newsroom.submit(Newsroom.form("بە چاوی خۆم بینیم کە کلیلەکان ڕادەست کران.")), "verifyEvidence");
        try (Browser desk = Browser.desk(port)) {
            Tasklist.login(desk, "analyst1");
            desk.open("/staff/language?to=ckb&back=/staff");
            assertThat(desk.language()).isEqualTo("ckb rtl");
            desk.open("/camunda/app/tasklist/default/");
            desk.click(".task-filters a", "چاوەڕێی ساغکردنەوە");
            desk.click(".tasks-list li.task h4 a", "ساغکردنەوەی ناردراوی ");
            desk.awaitText("button.claim", "وەرگرتن");
            desk.awaitText(".task-details h2.task", "ساغکردنەوەی ناردراوی ");
            desk.awaitText(".nav-tabs", "گێڕانەوە و بەڵگەکان");
            desk.awaitText(".fjs-form", "هەڵبژێرە");
            assertThat(desk.evaluate("getComputedStyle(document.querySelector('.task-details .content')).direction"))
                    .isEqualTo("rtl");
            desk.photograph("tasklist-ckb");
        }
    }
}
