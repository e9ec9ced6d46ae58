package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.evidence.PublicCopies;
import org.marsad.evidence.PublicCopy;
import org.marsad.evidence.Redaction;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the analyst's completion to what the public sees of a file. */
@WholeMarsad
class PublicCopyTests {

    private static final String WORDS = "صورة القاعدة بعد إخلائها";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private PublicCopies copies;

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
    }

    @Test
    void theEditorSeesTheCopyAndThePublicGetsTheSameBytes() {
        Sent sent = verified("PUBLISH", List.of(new Redaction(1, 0, 0, 0.5, 0.5)));
        String task = newsroom.awaitTask(sent, "approveAssessment");
        EvidenceItem photo = photo(sent);
        PublicCopy copy = copies.of(photo.id()).orElseThrow();
        StaffClient editor = StaffClient.session(port, "editor1");
        assertThat(editor.get("/staff/submissions/" + sent.id()).body())
                .contains("/staff/evidence/" + photo.id() + "/copy");
        HttpResponse<String> shown = editor.get("/staff/evidence/" + photo.id() + "/copy");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertGuarded(shown);
        String address = "/evidence/" + photo.publicId() + "/copy";
        assertThat(stranger().get(address).statusCode()).as("before approval").isEqualTo(404);

        newsroom.complete("editor1", task, Newsroom.approved(WORDS));
        newsroom.awaitStatus(sent, "PUBLISHED");
        JsonNode evidence = evidence(photo);
        assertThat(URI.create(evidence.path("public_copy_url").asText()).getPath())
                .isEqualTo(address);
        assertThat(evidence.path("public_copy_sha256").asText()).isEqualTo(copy.sha256());
        assertServed(address, copy);
        assertThat(stranger()
                        .get("/ar/promises/" + newsroom.promise().path("id").asText())
                        .body())
                .contains("src=\"" + address + "\"", "حُجبت فيها تفاصيل");
    }

    private void assertServed(String address, PublicCopy copy) {
        HttpResponse<String> whole = stranger().get(address);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertGuarded(whole);
        assertThat(header(whole, "Content-Length")).isEqualTo(Long.toString(copy.size()));
        assertThat(header(whole, "ETag")).isEqualTo('"' + String.valueOf(copy.sha256()) + '"');
        HttpResponse<String> part = stranger().send("GET", address, "", "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 2-5/" + copy.size());
        assertThat(stranger()
                        .send("GET", address, "", "If-None-Match", header(whole, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        HttpResponse<String> head = stranger().send("HEAD", address, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(stranger()
                        .send("GET", address, "", "Range", "bytes=99999999-")
                        .statusCode())
                .isEqualTo(416);
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none'");
    }

    @Test
    void aWithheldCopyShowsTheReasonAndNothingElse() {
        Sent sent = verified("PUBLISH", List.of());
        EvidenceItem photo = photo(sent);
        String task = newsroom.awaitTask(sent, "approveAssessment");
        newsroom.complete("editor1", task, choosing(photo, false, "تظهر فيها وجوه أطفال"));
        newsroom.awaitStatus(sent, "PUBLISHED");
        assertThat(evidence(photo).path("public_copy_url").isNull()).isTrue();
        assertThat(evidence(photo).path("public_copy_sha256").isNull()).isTrue();
        assertThat(stranger().get("/evidence/" + photo.publicId() + "/copy").statusCode())
                .isEqualTo(404);
        assertThat(stranger()
                        .get("/ar/promises/" + newsroom.promise().path("id").asText())
                        .body())
                .contains("تظهر فيها وجوه أطفال")
                .contains("/ar/evidence/" + photo.publicId())
                .doesNotContain("/evidence/" + photo.publicId() + "/copy");
    }

    @Test
    void whatIsForTheTeamAloneIsNeverCopied() {
        Sent sent = verified("VERIFY_ONLY", List.of());
        String task = newsroom.awaitTask(sent, "approveAssessment");
        assertThat(copies.of(photo(sent).id())).isEmpty();
        newsroom.complete("editor1", task, Newsroom.approved(WORDS));
        newsroom.awaitStatus(sent, "PUBLISHED");
        assertThat(evidence(photo(sent)).path("public_copy_url").isNull()).isTrue();
    }

    @Test
    void aCopyThatIsOutOfDateOrNotThereIsRefusedByItsField() {
        Sent sent = verified("PUBLISH", List.of());
        String task = newsroom.awaitTask(sent, "approveAssessment");
        EvidenceItem photo = photo(sent);
        EvidenceItem statement = items.of(sent.id()).get(0);
        assertThat(Newsroom.claim(newsroom.staff("editor1"), task, "editor1").statusCode())
                .isEqualTo(204);
        HttpResponse<String> none =
                Newsroom.tryToComplete(newsroom.staff("editor1"), task, choosing(statement, true, ""));
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("publicCopies");
        copies.cover(photo.id(), List.of(new Redaction(1, 0, 0, 0.1, 0.1)), "analyst1");
        HttpResponse<String> stale = Newsroom.tryToComplete(newsroom.staff("editor1"), task, Newsroom.approved(WORDS));
        assertThat(stale.statusCode()).isEqualTo(400);
        assertThat(stale.body()).contains("publicCopies");
        assertThat(Newsroom.tryToComplete(newsroom.staff("editor1"), task, choosing(photo, false, ""))
                        .statusCode())
                .as("withheld without a reason")
                .isEqualTo(400);
    }

    private Sent verified(String consent, List<Redaction> covered) {
        Sent sent = newsroom.submit(new Multipart()
                .field("promise", Newsroom.PROMISE)
                .field("statement", WORDS)
                .field("consent", consent)
                .file("files", "صورة.png", "image/png", Pictures.drawn("png", 120, 80)));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        if (!covered.isEmpty()) {
            copies.cover(photo(sent).id(), covered, "analyst1");
        }
        newsroom.complete("analyst1", task, newsroom.verified("analyst1", task, WORDS));
        return sent;
    }

    private static Map<String, Object> choosing(EvidenceItem item, boolean publish, String reason) {
        List<Map<String, Object>> choice =
                List.of(Map.of("evidenceItemId", item.id().toString(), "publish", publish, "reason", reason));
        return Newsroom.with(Newsroom.approved(WORDS), "publicCopies", choice);
    }

    private EvidenceItem photo(Sent sent) {
        return items.of(sent.id()).stream()
                .filter(item -> item.kind() == EvidenceKind.FILE)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode evidence(EvidenceItem item) {
        for (JsonNode entry : newsroom.promise().path("timeline")) {
            for (JsonNode evidence : entry.path("evidence")) {
                if (evidence.path("id").asText().equals(item.publicId().toString())) {
                    return evidence;
                }
            }
        }
        throw new AssertionError("not published: " + item.publicId());
    }

    private StaffClient stranger() {
        return StaffClient.stranger(port);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
