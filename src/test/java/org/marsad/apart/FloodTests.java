package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.OnH2;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Too much of the same waits as one piece of work; here five make a flood. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"marsad.floods.from=5", "marsad.floods.every=PT1S"})
@ActiveProfiles("demo")
@OnH2
class FloodTests {

    private static final int MANY = 5;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern FLOOD = Pattern.compile("/staff/floods/([0-9a-f-]{36})/refuse");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private StaffClient analyst;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        analyst = StaffClient.session(port, "analyst1");
    }

    @Test
    void theSameWordsAreOnePieceOfWorkAndEachSubmitterKeepsTheirRights() {
        List<Sent> flood = new ArrayList<>();
        for (String words : List.of(
                "الوعد كاذب ولم يغادر أحد القاعدة",
                "الوعد كاذب، ولم يغادر أحد القاعدة!",
                " الوَعد كاذب ولم يغادر أحدٌ القاعدة",
                "الوعد كاذب ولم يغادر أحد القاعدة...",
                "الوعد كاذب\nولم يغادر أحد القاعدة")) {
            flood.add(newsroom.submit(words));
        }
        Sent other = newsroom.submit("رأيت بنفسي الشاحنات تغادر من البوابة الشرقية");
        flood.forEach(sent -> newsroom.awaitTask(sent, "verifyEvidence"));
        newsroom.awaitTask(other, "verifyEvidence");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(inList()).contains(other.id()).doesNotContainAnyElementsOf(ids(flood)));

        HttpResponse<String> decided =
                decide(awaitFlood(), "refuse", "reason=NOT_RELEVANT&summary=" + encoded("حملة منظمة."));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
        for (Sent sent : flood) {
            newsroom.awaitStatus(sent, "NOT_ACCEPTED");
            assertThat(newsroom.track(sent).at("/outcome/reason/code").asText()).isEqualTo("NOT_RELEVANT");
        }
        assertThat(newsroom.track(other).path("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(newsroom.appeal(flood.get(0), "لست من أي حملة، وما كتبته رأيته.")
                        .statusCode())
                .isEqualTo(201);
        newsroom.awaitStatus(flood.get(0), "IN_VERIFICATION");
        String appealed = newsroom.awaitTask(flood.get(0), "verifyEvidence");
        assertThat(Newsroom.claim(newsroom.staff("analyst1"), appealed, "analyst1")
                        .statusCode())
                .as("who decided on the flood does not hear the appeal")
                .isEqualTo(403);
        assertThat(Newsroom.claim(newsroom.staff("analyst2"), appealed, "analyst2")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void theSameFilesAreOneTooAndWhatSomebodyHoldsStaysTheirs() {
        byte[] picture = Pictures.drawn("jpg", 300, 200);
        List<Sent> flood = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            flood.add(newsroom.submit(Newsroom.form("كلمات مختلفة تماماً في المرة " + "أبجده".charAt(i) + " فحسب")
                    .file("files", "صورة" + i + ".jpg", "image/jpeg", picture)));
        }
        String held = newsroom.awaitTask(flood.get(0), "verifyEvidence");
        // The list may be put in order at the very moment: then one claims again.
        await().atMost(SOON)
                .until(() -> Newsroom.claim(newsroom.staff("analyst2"), held, "analyst2")
                                .statusCode()
                        == 204);
        flood.forEach(sent -> newsroom.awaitTask(sent, "verifyEvidence"));
        await().atMost(SOON).untilAsserted(() -> assertThat(inList()).doesNotContainAnyElementsOf(ids(flood)));
        assertThat(decide(awaitFlood(), "refuse", "reason=DUPLICATE&summary=x").statusCode())
                .isEqualTo(302);
        flood.subList(1, MANY).forEach(sent -> newsroom.awaitStatus(sent, "NOT_ACCEPTED"));
        assertThat(newsroom.track(flood.get(0)).path("status").asText()).isEqualTo("IN_VERIFICATION");
    }

    @Test
    void anAnalystMayHaveEachVerifiedByItselfAndNobodyElseDecides() {
        List<Sent> flood = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            flood.add(newsroom.submit("نطالب بنشر ما جرى في القاعدة كاملاً"));
        }
        String id = awaitFlood();
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/floods").body())
                .contains("نطالب بنشر ما جرى")
                .doesNotContain("/refuse");
        assertThat(editor.form("/staff/floods/" + id + "/take", "_csrf=" + encoded(editor.csrf("/staff")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(decide(id, "refuse", "reason=NOT_RELEVANT&summary=").statusCode())
                .isEqualTo(422);
        assertThat(decide(id, "refuse", "reason=WHATEVER&summary=x").statusCode())
                .isEqualTo(422);
        assertThat(decide(id, "take", "").statusCode()).isEqualTo(302);
        assertThat(decide(id, "take", "").statusCode()).as("decided once").isEqualTo(409);
        flood.forEach(sent -> newsroom.awaitTask(sent, "verifyEvidence"));
        await().atMost(SOON).untilAsserted(() -> assertThat(inList()).containsAll(ids(flood)));
    }

    private String awaitFlood() {
        List<String> found = new ArrayList<>();
        await().atMost(SOON).until(() -> {
            Matcher flood = FLOOD.matcher(analyst.get("/staff/floods").body());
            if (flood.find()) {
                found.add(flood.group(1));
            }
            return !found.isEmpty();
        });
        return found.get(0);
    }

    private HttpResponse<String> decide(String id, String what, String fields) {
        return analyst.form(
                "/staff/floods/" + id + "/" + what, fields + "&_csrf=" + encoded(analyst.csrf("/staff/floods")));
    }

    /** The submissions whose verification waits in the list from which analysts take their work. */
    private List<UUID> inList() {
        StaffClient reader = newsroom.staff("analyst1");
        String filter = "";
        for (JsonNode each : Newsroom.json(reader.engineGet("/filter").body())) {
            if (each.path("name").asText().contains("بانتظار التحقق")) {
                filter = each.path("id").asText();
            }
        }
        List<UUID> waiting = new ArrayList<>();
        for (JsonNode task : Newsroom.json(
                reader.engineGet("/filter/" + filter + "/list?maxResults=200").body())) {
            waiting.addAll(jdbc.sql("select BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ = ?")
                    .param(task.path("processInstanceId").asText())
                    .query(UUID.class)
                    .list());
        }
        return waiting;
    }

    private static List<UUID> ids(List<Sent> sent) {
        return sent.stream().map(Sent::id).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
