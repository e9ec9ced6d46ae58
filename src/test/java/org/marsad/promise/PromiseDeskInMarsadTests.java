package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editors' work on promises in the running application: its doors, and what it means for submissions under way. */
@WholeMarsad
class PromiseDeskInMarsadTests {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String promise = "p-" + UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new Newsroom(port, jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/staff/promises", "/staff/new-promise", "/staff/proposals/" + "0", "/staff/promises/x/edit"})
    void strangersAreSentToTheLoginPage(String path) {
        assertThat(StaffClient.stranger(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void anAnalystCannotSendAProposalAndNobodyCanWithoutTheToken() {
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(send(analyst, "/staff/new-promise", "/staff/promises", creation())
                        .statusCode())
                .isEqualTo(403);
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.form("/staff/new-promise", encoded(creation())).statusCode())
                .isEqualTo(403);
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).statusCode())
                .isEqualTo(404);
    }

    @Test
    void twoEditorsMakeAPromisePublicAndOneAloneDoesNot() {
        publish();
        HttpResponse<String> history = StaffClient.stranger(port).get("/api/v1/promises/" + promise + "/history");
        assertThat(history.statusCode()).isEqualTo(200);
        assertThat(history.headers().firstValue("ETag")).isPresent();
        assertThat(history.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(StaffClient.stranger(port)
                        .send("GET", "/api/v1/promises/" + promise + "/history", "", "Origin", "https://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(StaffClient.stranger(port)
                        .get("/promises/" + promise + "/history")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasSentOnAPromiseThatIsWithdrawnThenIsNotStuck() {
        publish();
        Sent sent = newsroom.submit(new Multipart()
                .field("promise", promise)
                .field("statement", "رأيت ذلك بعيني في الموصل صباح الأحد.")
                .field("consent", "PUBLISH"));
        String verify = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", verify, newsroom.verified("analyst1", verify, "نعم"));
        String approve = newsroom.awaitTask(sent, "approveAssessment");
        withdraw();
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/submissions/" + sent.id()).statusCode()).isEqualTo(200);
        StaffClient basic = newsroom.staff("editor1");
        assertThat(Newsroom.claim(basic, approve, "editor1").statusCode()).isEqualTo(204);
        HttpResponse<String> refused = Newsroom.tryToComplete(basic, approve, Newsroom.approved("خبر"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("سُحب هذا الوعد");
        HttpResponse<String> rejected = Newsroom.tryToComplete(
                basic, approve, Map.of("editorialDecision", "REJECTED", "reasonCode", "NOT_RELEVANT"));
        assertThat(rejected.statusCode()).as(rejected.body()).isEqualTo(204);
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).statusCode())
                .isEqualTo(410);
    }

    private void publish() {
        StaffClient first = StaffClient.session(port, "editor1");
        String proposal = proposed(send(first, "/staff/new-promise", "/staff/new-promise", creation()));
        assertThat(send(first, proposal + "/confirm", proposal, Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).statusCode())
                .isEqualTo(404);
        assertThat(send(StaffClient.session(port, "editor2"), proposal + "/confirm", proposal, Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(StaffClient.stranger(port).get("/api/v1/promises/" + promise).statusCode())
                .isEqualTo(200);
    }

    private void withdraw() {
        String page = "/staff/promises/" + promise + "/withdraw";
        String proposal = proposed(
                send(StaffClient.session(port, "editor2"), page, page, Map.of("base", "1", "reason", "نُشر خطأً")));
        assertThat(send(StaffClient.session(port, "editor1"), proposal + "/confirm", proposal, Map.of("revision", "1"))
                        .statusCode())
                .isEqualTo(302);
    }

    private static String proposed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/staff/")).replaceAll("\\?.*", "");
    }

    private Map<String, String> creation() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", promise);
        form.put("title.ar", "كهرباء");
        form.put("title.en", "Electricity");
        form.put("text.ar", "ستوفر الحكومة الكهرباء.");
        form.put("text.en", "The government will provide electricity.");
        form.put("sector", "SERVICES");
        form.put("maker", "KADHIMI_GOVERNMENT");
        form.put("schedule", "ON_TIME");
        form.put("reason", "سبب");
        return form;
    }

    /** As a browser does it: with the token of the page that the form stands on. */
    private static HttpResponse<String> send(StaffClient staff, String path, String page, Map<String, String> form) {
        Matcher token = CSRF.matcher(staff.get(page).body());
        assertThat(token.find()).isTrue();
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("_csrf", token.group(1));
        return staff.form(path, encoded(all));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
