package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.sealing.BrokenSealException;
import org.marsad.submission.Submissions;
import org.marsad.support.AtRest;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.TusClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Who steals the disk and the database finds nothing that was not published: the main job with a mark in everything that
 * anybody writes, and then a look into every file, every table and the log.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
abstract class AtRestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Submissions submissions;

    @Value("${marsad.data-dir}")
    private Path data;

    private final List<String> secrets = new ArrayList<>();
    private final String published = mark("published");
    private Newsroom newsroom;
    private CorrectionDesk corrections;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
        corrections = new CorrectionDesk(port, jdbc);
    }

    @Test
    void noFileAndNoTableHoldsInClearWhatWasNotPublished(CapturedOutput log) throws IOException {
        Sent accepted = newsroom.submit(form());
        verified(accepted);
        newsroom.complete("editor1", newsroom.awaitTask(accepted, "approveAssessment"), Newsroom.approved(published));
        newsroom.awaitStatus(accepted, "PUBLISHED");
        correct(accepted);
        appeal();
        uploadHalf();

        AtRest atRest = new AtRest(data, jdbc);
        assertThat(atRest.holding(published)).as("the look would find them").isNotEmpty();
        assertThat(secrets).hasSizeGreaterThan(15).allSatisfy(secret -> {
            assertThat(atRest.holding(secret)).as(secret).isEmpty();
            assertThat(log.getAll()).doesNotContain(secret);
        });
        assertThat(submissions.find(accepted.id()).orElseThrow().statement()).contains(secrets.get(0));
    }

    @Test
    void whatSomebodyPutInAnothersPlaceIsNotShown() {
        Sent one = newsroom.submit(Newsroom.form(secret("statement")));
        Sent two = newsroom.submit(Newsroom.form(secret("statement")));
        jdbc.sql("""
                update submission set statement = (select s.statement from submission s where s.id = ?) where id = ?
                """).params(one.id(), two.id()).update();
        assertThat(submissions.find(one.id())).isPresent();
        assertThatThrownBy(() -> submissions.find(two.id())).isInstanceOf(BrokenSealException.class);
    }

    /** Statement, place, names, contents, address, both directions of the thread, and what staff write. */
    private void verified(Sent sent) {
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(newsroom.reply(sent, secret("message")).statusCode()).isEqualTo(201);
        newsroom.complete(
                "analyst1",
                task,
                Map.of(
                        "verificationOutcome",
                        "INFORMATION_NEEDED",
                        "verificationSummary",
                        secret("summary"),
                        "question",
                        secret("question")));
        newsroom.awaitStatus(sent, "INFORMATION_REQUESTED");
        assertThat(newsroom.reply(sent, secret("answer")).statusCode()).isEqualTo(201);
        String again = newsroom.awaitTask(sent, "verifyEvidence");
        assertThat(step("editor2", sent, "recusal", "reason=" + secret("recusal"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(newsroom.staff("analyst1")
                        .enginePost("/task/" + again + "/comment/create", "{\"message\":\"" + secret("comment") + "\"}")
                        .statusCode())
                .isEqualTo(200);
        newsroom.complete("analyst1", again, newsroom.verified("analyst1", again, secret("findings")));
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "approveAssessment"),
                Map.of("editorialDecision", "RETURNED", "editorNote", secret("return")));
        String third = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", third, newsroom.verified("analyst1", third, secret("findings")));
    }

    private void correct(Sent sent) {
        String url =
                newsroom.track(sent).path("outcome").path("timeline_entry_url").asText();
        String entry = url.substring(url.indexOf("#entry-") + 7);
        CorrectionDesk.Asked refused = corrections.ask(entry, secret("request"));
        corrections.decide("editor1", refused.id(), CorrectionDesk.rejected(secret("explanation")));
        corrections.awaitStatus(refused, "NOT_ACCEPTED");
    }

    private void appeal() {
        Sent sent = newsroom.submit(form());
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, refusal());
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
        assertThat(newsroom.appeal(sent, secret("appeal")).statusCode()).isEqualTo(201);
        newsroom.complete("analyst2", newsroom.awaitTask(sent, "verifyEvidence"), refusal());
        newsroom.complete(
                "editor1",
                newsroom.awaitTask(sent, "decideAppeal"),
                Map.of("appealDecision", "UPHELD", "reasonCode", "UNVERIFIABLE", "editorNote", secret("decision")));
        newsroom.awaitStatus(sent, "NOT_ACCEPTED");
    }

    /** The line dies in the middle, and nobody ever sends the rest. */
    private void uploadHalf() {
        TusClient tus = new TusClient("http://127.0.0.1:" + port);
        byte[] half = secret("upload").getBytes(StandardCharsets.UTF_8);
        String path = tus.begin(2L * half.length, secret("upload-name") + ".txt");
        assertThat(tus.patch(path, 0, half).statusCode()).isEqualTo(204);
    }

    private Map<String, Object> refusal() {
        return Map.of(
                "verificationOutcome",
                "NOT_ACCEPTED",
                "verificationSummary",
                secret("refusal"),
                "reasonCode",
                "UNVERIFIABLE");
    }

    private Multipart form() {
        return Newsroom.form(secret("statement") + " رأيت الرتل عند الجسر")
                .field("event_place", secret("place"))
                .field("source_url", "https://example.org/" + secret("source"))
                .field("contact_email", secret("address") + "@example.org")
                .file(
                        "files",
                        secret("name") + ".txt",
                        "text/plain",
                        ("ملاحظات " + secret("content")).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> step(String staff, Sent sent, String step, String body) {
        StaffClient client = StaffClient.session(port, staff);
        String csrf = URLEncoder.encode(client.csrf("/login"), StandardCharsets.UTF_8);
        String page = "/staff/submissions/" + sent.id() + "/" + step;
        return client.form(page, body + "&_csrf=" + csrf);
    }

    private String secret(String of) {
        String mark = mark(of);
        secrets.add(mark);
        return mark;
    }

    private static String mark(String of) {
        return of.replace("-", "") + UUID.randomUUID().toString().replace("-", "");
    }
}
