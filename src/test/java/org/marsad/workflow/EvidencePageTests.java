package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.EvidenceKind;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.TimelineCorrections;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.Pictures;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The page and the JSON of a published piece of evidence: the record the public may see, and nothing else of it. */
@WholeMarsad
class EvidencePageTests {

    private static final String STATEMENT = "إفادة-سرية-7781 عن تسليم القاعدة كاملة";
    private static final String FILE_NAME = "اسم-ملف-سري-4410.png";
    private static final String SUMMARY = "خلاصة-داخلية-9902";
    private static final String FINDINGS = "نتائج-داخلية-3307";
    private static final String CLAIMED_PLACE = "دار-المرسل-5521 <b>";
    private static final String VERIFIED_PLACE = "بوابة القاعدة <script>alert(1)</script>";
    private static final String ENTRY = "سُلّمت القاعدة بحضور لجنة.";
    private static final List<String> SECRETS =
            List.of(STATEMENT, "7781", FILE_NAME, "4410", SUMMARY, "9902", FINDINGS, "3307", "analyst1", "editor1");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private TimelineCorrections corrections;

    @Autowired
    private PlatformTransactionManager transactions;

    private Newsroom newsroom;

    @BeforeEach
    void openNewsroom() {
        newsroom = new Newsroom(port, jdbc);
    }

    @Test
    void thePublicReadsHowItWasVerifiedAndNothingThatPointsToAnyone() {
        Sent sent = published("PUBLISH", Map.of("publish", true));
        EvidenceItem photo = item(sent, EvidenceKind.FILE);
        for (String language : List.of("ar", "en", "ckb")) {
            String page = get("/" + language + "/evidence/" + photo.publicId()).body();
            assertThat(page)
                    .contains(
                            items.commitment(photo), "certutil -hashfile evidence-" + photo.publicId() + ".jpg SHA256")
                    .contains("datetime=\"2021-12-29\"", "datetime=\"" + LocalDate.now(ZoneId.of("Asia/Baghdad")))
                    .contains(
                            "بوابة القاعدة &lt;script&gt;",
                            "/" + language + "/promises/" + Newsroom.PROMISE + "#entry-")
                    .doesNotContain("<script", "??", "style=\"", "5521", "WITNESS", photo.sha256(), photo.salt())
                    .doesNotContain(photo.id().toString(), sent.id().toString())
                    .doesNotContain(SECRETS);
        }
        assertThat(get("/en/evidence/" + photo.publicId()).body())
                .contains("Corroborates the entry", "Place determined", "Probable", "verified by us");
        HttpResponse<String> answer = get("/api/v1/evidence/" + photo.publicId());
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.body())
                .doesNotContain(SECRETS)
                .doesNotContain(
                        "5521",
                        "WITNESS",
                        photo.sha256(),
                        photo.salt(),
                        sent.id().toString());
        JsonNode kept = Newsroom.json(answer.body()).path("evidence").path("record");
        assertThat(kept.path("conclusion").path("code").asText()).isEqualTo("CORROBORATES");
        assertThat(kept.path("methods").path(0).path("ckb").asText()).isEqualTo("دیاریکردنی شوێن");
        assertThat(kept.path("verified_date").asText()).isEqualTo("2021-12-29");
        assertThat(kept.path("verified_place").asText()).isEqualTo(VERIFIED_PLACE);
        assertThat(kept.path("claimed_date").isNull()).isTrue();
        assertThat(kept.path("claimed_place").isNull()).isTrue();
        assertThat(kept.path("process_version").asInt()).isPositive();
        assertThat(inTheTimeline(photo).path("record")).isEqualTo(kept);
    }

    @Test
    void whatTheSubmitterSaidOfDateAndPlaceIsShownOnlyIfTheEditorSaysSo() {
        EvidenceItem photo = item(published("PUBLISH", Map.of("publish", true, "claim", true)), EvidenceKind.FILE);
        assertThat(get("/en/evidence/" + photo.publicId()).body())
                .contains("دار-المرسل-5521 &lt;b&gt;", "as the submitter has it", "datetime=\"2021-12-28\"");
    }

    @Test
    void ofWhatIsForTheTeamAloneNeitherDateNorPlaceIsShown() {
        EvidenceItem photo = item(published("VERIFY_ONLY", null), EvidenceKind.FILE);
        assertThat(get("/en/evidence/" + photo.publicId()).body())
                .contains("Corroborates the entry", "not published", "No copy of this evidence is shown")
                .doesNotContain(
                        "2021-12-29", "2021-12-28", "بوابة القاعدة", "5521", photo.publicId() + "/copy", "certutil");
    }

    @Test
    void ofWhatAnEditorWithholdsTheReasonIsShownAndNeitherDateNorPlace() {
        EvidenceItem photo = item(
                published("PUBLISH", Map.of("publish", false, "reason", "تظهر فيها وجوه <i>أطفال")), EvidenceKind.FILE);
        assertThat(get("/ar/evidence/" + photo.publicId()).body())
                .contains("تظهر فيها وجوه &lt;i&gt;أطفال", "غير منشور")
                .doesNotContain("2021-12-29", "بوابة القاعدة", "/evidence/" + photo.publicId() + "/copy");
    }

    @Test
    void aStatementHasItsPageButNotItsWords() {
        Sent sent = published("PUBLISH", null);
        EvidenceItem statement = item(sent, EvidenceKind.STATEMENT);
        assertThat(get("/en/evidence/" + statement.publicId()).body())
                .contains("Statement", items.commitment(statement), "the text itself")
                .doesNotContain(SECRETS)
                .doesNotContain("SALT");
    }

    @Test
    void whatWasPublishedBeforeTheRecordWasKeptSaysSo() {
        Sent sent = published("PUBLISH", null);
        EvidenceItem photo = item(sent, EvidenceKind.FILE);
        jdbc.sql("update timeline_evidence set record_conclusion = null where public_id = ?")
                .param(photo.publicId())
                .update();
        assertThat(get("/en/evidence/" + photo.publicId()).body()).contains("it has none");
        assertThat(Newsroom.json(get("/api/v1/evidence/" + photo.publicId()).body())
                        .path("evidence")
                        .path("record")
                        .isNull())
                .isTrue();
    }

    @Test
    void withItsEntryItIsWithdrawnAndLeavesATombstone() {
        Sent sent = published("PUBLISH", null);
        EvidenceItem photo = item(sent, EvidenceKind.FILE);
        UUID entry = jdbc.sql("select entry_id from timeline_evidence where public_id = ?")
                .param(photo.publicId())
                .query(UUID.class)
                .single();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> corrections.withdraw(new EntryWithdrawal(
                        UUID.randomUUID(), entry, LocalizedText.of(Map.of("ar", "ثبت أن الصورة من مكان آخر")), null)));
        HttpResponse<String> page = get("/ar/evidence/" + photo.publicId());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("ثبت أن الصورة من مكان آخر", "#entry-" + entry, "noindex")
                .doesNotContain(items.commitment(photo), ENTRY, "بوابة القاعدة", photo.publicId() + "/copy");
        HttpResponse<String> answer = get("/api/v1/evidence/" + photo.publicId());
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Newsroom.json(answer.body()).path("withdrawn_at").asText()).isNotEmpty();
    }

    @Test
    void whatWasNeverPublishedIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "1-1-1-1-1", "nothing", "%3Cscript%3E")) {
            assertThat(get("/ar/evidence/" + id).statusCode()).as(id).isEqualTo(404);
            assertThat(get("/api/v1/evidence/" + id).statusCode()).as(id).isEqualTo(404);
        }
        Sent waiting = newsroom.submit(STATEMENT);
        assertThat(get("/ar/evidence/" + item(waiting, EvidenceKind.STATEMENT).publicId())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void withoutALanguageTheBrowsersIsTaken() {
        HttpResponse<String> answer =
                StaffClient.stranger(port).send("GET", "/evidence/" + UUID.randomUUID(), "", "Accept-Language", "ckb");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/ckb/evidence/");
    }

    private Sent published(String consent, @Nullable Map<String, Object> choice) {
        Sent sent = newsroom.submit(new Multipart()
                .field("promise", Newsroom.PROMISE)
                .field("statement", STATEMENT)
                .field("consent", consent)
                .field("relation", "WITNESS")
                .field("event_date", "2021-12-28")
                .field("event_place", CLAIMED_PLACE)
                .file("files", FILE_NAME, "image/png", Pictures.drawn("png", 120, 80)));
        String task = newsroom.awaitTask(sent, "verifyEvidence");
        newsroom.complete("analyst1", task, Newsroom.with(verified(task), "verificationSummary", SUMMARY));
        String approval = newsroom.awaitTask(sent, "approveAssessment");
        Map<String, Object> approved = Newsroom.approved(ENTRY);
        if (choice != null) {
            Map<String, Object> row = new LinkedHashMap<>(choice);
            row.put("evidenceItemId", item(sent, EvidenceKind.FILE).id().toString());
            approved = Newsroom.with(approved, "publicCopies", List.of(row));
        }
        newsroom.complete("editor1", approval, approved);
        newsroom.awaitStatus(sent, "PUBLISHED");
        return sent;
    }

    private Map<String, Object> verified(String task) {
        List<Map<String, Object>> assessments = new ArrayList<>();
        for (JsonNode item : newsroom.evidenceItems("analyst1", task)) {
            assessments.add(Map.of(
                    "evidenceItemId",
                    item.path("evidenceItemId").asText(),
                    "conclusion",
                    "CORROBORATES",
                    "evidenceStrength",
                    "PROBABLE",
                    "methods",
                    List.of("GEOLOCATED"),
                    "findings",
                    FINDINGS,
                    "eventDate",
                    "2021-12-29",
                    "eventPlace",
                    VERIFIED_PLACE));
        }
        return Map.of("verificationOutcome", "VERIFIED", "verificationSummary", SUMMARY, "assessments", assessments);
    }

    private EvidenceItem item(Sent sent, EvidenceKind kind) {
        return items.of(sent.id()).stream()
                .filter(item -> item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode inTheTimeline(EvidenceItem item) {
        return newsroom.promise().path("timeline").findValues("evidence").stream()
                .flatMap(evidence -> {
                    List<JsonNode> all = new ArrayList<>();
                    evidence.forEach(all::add);
                    return all.stream();
                })
                .filter(evidence ->
                        evidence.path("id").asText().equals(item.publicId().toString()))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }
}
