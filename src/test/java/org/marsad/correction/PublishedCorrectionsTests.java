package org.marsad.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.CorrectionDesk.Asked;
import org.marsad.support.CorrectionDesk.Published;
import org.marsad.support.Newsroom;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What everybody sees of corrections and withdrawals, and what staff see of requests. */
@WholeMarsad
class PublishedCorrectionsTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Newsroom newsroom;
    private CorrectionDesk desk;

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(port, jdbc);
        desk = new CorrectionDesk(port, jdbc);
    }

    @Test
    void aCorrectionStandsOnThePromisePageTheListAndTheFeed() throws Exception {
        Published published = desk.publish("وصل مئة جندي إلى القاعدة الغربية");
        Asked asked = desk.ask(published.entry(), "بل عشرة");
        desk.decide("editor1", asked.id(), CorrectionDesk.accepted("وصل عشرة <b>جنود</b> & لا مئة"));
        desk.awaitStatus(asked, "PUBLISHED");
        String correction =
                desk.entry(published.entry()).path("corrected_by").get(0).asText();

        String page = get("/ar/promises/" + Newsroom.PROMISE).body();
        assertThat(page)
                .contains("وصل مئة جندي", "صُحِّح في", "href=\"#entry-" + correction + "\"", "أبلغ عن خطأ")
                .contains("href=\"#entry-" + published.entry() + "\"")
                .contains("&lt;b&gt;جنود&lt;/b&gt; &amp; لا مئة")
                .doesNotContain("بل عشرة");
        for (String language : List.of("ar", "en")) {
            assertThat(get("/" + language + "/corrections").body())
                    .contains("/" + language + "/promises/" + Newsroom.PROMISE + "#entry-" + correction)
                    .contains("وصل عشرة &lt;b&gt;جنود&lt;/b&gt;");
        }
        Element entry = entries(feed("/corrections.atom")).get(0);
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + asked.id());
        assertThat(text(entry, "title")).startsWith("تصحيح: ").contains(" · Correction: ");
        assertThat(text(entry, "content")).contains("وصل عشرة <b>جنود</b> & لا مئة");
        Instant.parse(text(entry, "updated"));
    }

    @Test
    void aWithdrawnEntryIsATombstoneAndItsCopyIsGone() throws Exception {
        Published published = desk.publish("ملف فيه اسم شاهد");
        JsonNode evidence = copy(desk.entry(published.entry()));
        String copy = URI.create(evidence.path("public_copy_url").asText()).getPath();
        assertThat(get(copy).statusCode()).isEqualTo(200);
        Asked asked = desk.ask(published.entry(), "فيه اسم شاهد");
        Asked second = desk.ask(published.entry(), "اسم لا يجوز نشره");
        desk.decide("editor1", asked.id(), CorrectionDesk.withdrawn("خطر على أشخاص"));
        desk.confirm("editor2", asked.id(), Map.of("confirmation", "CONFIRMED"));
        desk.awaitStatus(asked, "PUBLISHED");

        assertThat(get(copy).statusCode()).isEqualTo(410);
        assertThat(get("/evidence/" + UUID.randomUUID() + "/copy").statusCode()).isEqualTo(404);
        String page = get("/ar/promises/" + Newsroom.PROMISE).body();
        String tombstone = page.substring(page.indexOf("id=\"entry-" + published.entry() + "\""));
        tombstone = tombstone.substring(0, tombstone.indexOf("</li>"));
        assertThat(tombstone)
                .contains("سُحب هذا المدخل في", "خطر على أشخاص")
                .doesNotContain("شاهد", "/evidence/", "أبلغ عن خطأ");
        assertThat(get("/en/promises/" + Newsroom.PROMISE).body()).doesNotContain("ملف فيه اسم شاهد");
        assertThat(get("/ar/").body()).doesNotContain("ملف فيه اسم شاهد");
        assertThat(get("/en/corrections").body()).contains("Withdrawal", "خطر على أشخاص");
        assertThat(text(entries(feed("/corrections.atom")).get(0), "title")).startsWith("سحب: ");
        assertThat(desk.tryToAsk(Map.of(
                                "promise", Newsroom.PROMISE, "timeline_entry", published.entry(), "text", "وأنا أيضاً"))
                        .statusCode())
                .isEqualTo(410);
        assertThat(get("/ar/promises/" + Newsroom.PROMISE + "/corrections/new?entry=" + published.entry())
                        .statusCode())
                .isEqualTo(410);
        desk.decide("editor1", second.id(), CorrectionDesk.rejected("سُحب المدخل"));
    }

    @Test
    void theFeedIsValidAndItsArchiveHoldsEveryCorrectionOnceAndForGood() throws Exception {
        UUID entry = jdbc.sql(
                        "select id from timeline_entry where promise_id = ? order by position fetch first 1 row only")
                .param(Newsroom.PROMISE)
                .query(UUID.class)
                .single();
        List<UUID> made = new ArrayList<>();
        try {
            while (count() < 120) {
                UUID id = UUID.randomUUID();
                made.add(id);
                jdbc.sql(
                                "insert into timeline_correction (id, kind, promise_id, entry_id, at) values (?, 'CORRECTED', ?, ?, ?)")
                        .params(id, Newsroom.PROMISE, entry, Timestamp.from(Instant.now()))
                        .update();
            }
            assertArchived();
        } finally {
            made.forEach(id -> jdbc.sql("delete from timeline_correction where id = ?")
                    .param(id)
                    .update());
        }
    }

    private void assertArchived() throws Exception {
        Document newest = feed("/corrections.atom");
        assertThat(entries(newest)).hasSize(50);
        assertThat(newest.getElementsByTagNameNS(HISTORY, "archive").getLength())
                .isZero();
        List<String> ids = new ArrayList<>();
        entries(newest).forEach(each -> ids.add(text(each, "id")));
        String feedId = text(newest.getDocumentElement(), "id");
        String previous = link(newest, "prev-archive");
        int archives = 0;
        while (previous != null) {
            Document archive = feed(URI.create(previous).getPath());
            assertThat(text(archive.getDocumentElement(), "id")).isEqualTo(feedId);
            assertThat(archive.getElementsByTagNameNS(HISTORY, "archive").getLength())
                    .isEqualTo(1);
            assertThat(link(archive, "current")).endsWith("/corrections.atom");
            assertThat(entries(archive)).hasSize(50);
            entries(archive).stream()
                    .map(each -> text(each, "id"))
                    .filter(id -> !ids.contains(id))
                    .forEach(ids::add);
            previous = link(archive, "prev-archive");
            archives++;
        }
        assertThat(archives).isEqualTo(count() / 50);
        assertThat(ids).hasSize(count()).doesNotHaveDuplicates();
        assertThat(get("/corrections/" + (archives + 1) + ".atom").statusCode()).isEqualTo(404);
        for (String wrong : List.of("0", "-1", "1x", "999999999999", "%2e%2e")) {
            assertThat(get("/corrections/" + wrong + ".atom").statusCode())
                    .as(wrong)
                    .isIn(400, 404);
        }
        assertThat(get("/ar/corrections?page=2").body()).contains("rel=\"prev\"", "rel=\"next\"");
    }

    @Test
    void theListIsLinkedEverywhereAndItsPagesAreNumbers() {
        assertThat(get("/ar/").body()).contains("href=\"/ar/corrections\"", "href=\"/corrections.atom\"");
        for (String wrong : List.of("0", "x", "-1", "99999999999", "1%20or%201")) {
            assertThat(get("/en/corrections?page=" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        HttpResponse<String> feed = get("/corrections.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        assertThat(feed.headers().firstValue("ETag")).isPresent();
        assertThat(feed.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void whatStaffFileIsDecidedBySomebodyElse() {
        String entry = newsroom.promise().path("timeline").get(1).path("id").asText();
        StaffClient editor = StaffClient.session(port, "editor1");
        String path = "/staff/corrections/new?promise=" + Newsroom.PROMISE + "&entry=" + entry;
        String form = editor.get(path).body();
        assertThat(form).contains("value=\"" + entry + "\"");
        HttpResponse<String> filed = editor.form(
                "/staff/corrections/new",
                "promise=" + Newsroom.PROMISE + "&entry=" + entry + "&text=x&_csrf=" + editor.csrf(path));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(302);
        UUID request = desk.newest();
        assertThat(filed.headers().firstValue("Location").orElseThrow()).endsWith("/staff/corrections/" + request);
        String task = desk.awaitTask(request, "decideCorrection");
        assertThat(Newsroom.claim(newsroom.staff("editor1"), task, "editor1").statusCode())
                .isEqualTo(403);
        assertThat(Newsroom.tryToComplete(newsroom.staff("editor1"), task, CorrectionDesk.rejected("لا"))
                        .statusCode())
                .isEqualTo(403);
        newsroom.complete("editor2", task, CorrectionDesk.rejected("لا"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                editor.get("/staff/corrections/" + request).body())
                        .contains("editor2", "لا"));
    }

    @Test
    void staffSeeTheRequestBesideItsTaskAndOthersDoNot() {
        Published published = desk.publish("مؤتمر صحفي في بغداد");
        Asked asked = desk.ask(published.entry(), "كان في أربيل <img src=x>");
        String task = desk.awaitTask(asked.id(), "decideCorrection");
        StaffClient editor = StaffClient.session(port, "editor1");
        HttpResponse<String> beside = editor.get("/staff/tasks/" + task + "/subject");
        assertThat(beside.headers().firstValue("Location").orElse("")).endsWith("/staff/corrections/" + asked.id());
        assertThat(editor.get("/staff/corrections/" + asked.id()).body())
                .contains("كان في أربيل &lt;img src=x&gt;", "مؤتمر صحفي في بغداد")
                .contains("/staff/submissions/" + published.sent().id());
        assertThat(StaffClient.session(port, "analyst1")
                        .get("/staff/tasks/" + task + "/subject")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/staff/corrections/" + asked.id()).statusCode()).isEqualTo(302);
        assertThat(editor.get("/staff/corrections/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/staff/corrections").body()).contains("/staff/corrections/" + asked.id());
        desk.decide("editor1", asked.id(), Newsroom.with(CorrectionDesk.accepted("في أربيل"), "newRating", ""));
        assertThat(StaffClient.session(port, "analyst1")
                        .get("/staff/corrections/" + asked.id())
                        .body())
                .doesNotContain("editor1");
    }

    @Test
    void anInvalidDecisionIsRefusedWithASentenceAndTheTaskStays() {
        String entry =
                newsroom.promise().path("timeline").findValues("id").get(2).asText();
        Asked asked = desk.ask(entry, "خطأ");
        String task = desk.awaitTask(asked.id(), "decideCorrection");
        StaffClient editor = newsroom.staff("editor1");
        Newsroom.claim(editor, task, "editor1");
        Map<String, Object> changing = Newsroom.with(CorrectionDesk.accepted("الصحيح"), "newRating", "NO_SUCH_RATING");
        for (Map<String, ?> wrong : List.of(
                Map.<String, Object>of(),
                Map.of("correctionDecision", "MAYBE"),
                Map.of("correctionDecision", 7),
                Map.of("correctionDecision", "ACCEPTED"),
                Map.of("correctionDecision", "REJECTED"),
                Map.of("correctionDecision", "WITHDRAW_ENTRY"),
                Newsroom.with(CorrectionDesk.accepted("الصحيح"), "requestedBy", "x"),
                CorrectionDesk.accepted("x".repeat(10_001)),
                CorrectionDesk.accepted("a\u0000b"),
                CorrectionDesk.rejected("x".repeat(5_001)),
                changing,
                Newsroom.with(changing, "newRating", rating()),
                Newsroom.with(changing, "newRating", rating().equals("MOSTLY") ? "DONE" : "MOSTLY"))) {
            HttpResponse<String> refused = Newsroom.tryToComplete(editor, task, wrong);
            assertThat(refused.statusCode()).as(wrong + refused.body()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("Exception:", "org.marsad");
        }
        assertThat(Newsroom.tryToComplete(editor, task, CorrectionDesk.rejected("صحيح كما هو"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoWithdrawsAnEntryThatChangedTheRatingSaysWhatTheRatingIsThen() {
        String entry = "";
        for (JsonNode each : newsroom.promise().path("timeline")) {
            if (each.path("kind").asText().equals("RATING_CHANGE")
                    && each.path("withdrawn").isNull()) {
                entry = each.path("id").asText();
            }
        }
        Asked asked = desk.ask(entry, "لم يتغير التقييم يومها");
        String task = desk.awaitTask(asked.id(), "decideCorrection");
        StaffClient editor = newsroom.staff("editor1");
        Newsroom.claim(editor, task, "editor1");
        HttpResponse<String> refused = Newsroom.tryToComplete(editor, task, CorrectionDesk.withdrawn("سُجل خطأ"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("UNCHANGED");
        assertThat(Newsroom.tryToComplete(
                                editor,
                                task,
                                Newsroom.with(CorrectionDesk.withdrawn("سُجل خطأ"), "newRating", "UNCHANGED"))
                        .statusCode())
                .isEqualTo(204);
        String rating = rating();
        String confirm = desk.awaitTask(asked.id(), "confirmCorrection");
        newsroom.complete("editor2", confirm, Map.of("confirmation", "RETURNED", "editorNote", "يبقى"));
        desk.decide("editor1", asked.id(), CorrectionDesk.rejected("يبقى"));
        assertThat(rating()).isEqualTo(rating);
        assertThat(desk.entry(entry).path("withdrawn").isNull()).isTrue();
    }

    private String rating() {
        return newsroom.promise().path("rating").path("code").asText();
    }

    private static JsonNode copy(JsonNode entry) {
        for (JsonNode item : entry.path("evidence")) {
            if (!item.path("public_copy_url").isNull()) {
                return item;
            }
        }
        throw new AssertionError("no public copy: " + entry);
    }

    private int count() {
        return jdbc.sql("select count(*) from timeline_correction")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }

    private Document feed(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(text(feed, "id")).startsWith("urn:uuid:");
        assertThat(text(feed, "title")).contains("التصحيحات", "Corrections");
        Instant.parse(text(feed, "updated"));
        assertThat(link(document, "self")).endsWith(path);
        return document;
    }

    private static List<Element> entries(Document feed) {
        NodeList found = feed.getElementsByTagNameNS(ATOM, "entry");
        List<Element> entries = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            entries.add((Element) found.item(i));
        }
        return entries;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static @Nullable String link(Document feed, String relation) {
        NodeList children = feed.getDocumentElement().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element link
                    && "link".equals(link.getLocalName())
                    && relation.equals(link.getAttribute("rel"))) {
                return link.getAttribute("href");
            }
        }
        return null;
    }
}
