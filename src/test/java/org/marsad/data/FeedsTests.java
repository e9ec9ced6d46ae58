package org.marsad.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.CopiedPromise;
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
import org.xml.sax.InputSource;

/** What a feed reader is told, and what it is never told again. */
@WholeMarsad
class FeedsTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String OF_PROMISE = "/promises/" + Newsroom.PROMISE + "/feed.atom";
    private static final String OF_SECTOR = "/sectors/GOVERNMENT_PRIORITIES/feed.atom";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed.atom",
                OF_PROMISE,
                OF_SECTOR,
                "/sectors/EDUCATION/feed.atom",
                "/corrections.atom",
                "/ar/feed.atom",
                "/en" + OF_PROMISE,
                "/ckb" + OF_SECTOR,
                "/ckb/corrections.atom"
            })
    void everyFeedIsValidAndOpenAndAskedForOnlyWhenItChanged(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThatCode(() -> valid(answer.body())).doesNotThrowAnyException();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(StaffClient.stranger(port)
                        .send("GET", path, "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theTitleSaysTheChangeFromAndToInEveryLanguage() throws Exception {
        List<String> titles = titles(feed(OF_PROMISE));
        assertThat(titles)
                .anySatisfy(title -> assertThat(title)
                        .contains("من نصف منجز إلى غالباً سينجز")
                        .contains("from Half done to Mostly will be done"));
        assertThat(titles(feed("/en" + OF_PROMISE)))
                .contains(
                        "The future presence of the international coalition forces: from Half done to Mostly will be done");
        assertThat(titles(feed("/ar/feed.atom")))
                .contains("مستقبل تواجد قوات التحالف الدولي: من نصف منجز إلى غالباً سينجز");
        Document english = feed("/en/feed.atom");
        assertThat(english.getDocumentElement().getAttributeNS(XMLConstants.XML_NS_URI, "lang"))
                .isEqualTo("en");
        Element entry = entries(english).get(0);
        for (String language : List.of("ar", "en", "ckb")) {
            assertThat(links(entry, "alternate")).anyMatch(link -> link.contains("/" + language + "/promises/"));
        }
        assertThat(text(entry, "id")).isEqualTo(text(entries(feed("/feed.atom")).get(0), "id"));
    }

    @Test
    void aWithdrawnEntryIsATombstoneWithoutItsWordsInEveryFeed() throws Exception {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Published published = desk.publish("ملف فيه اسم سلمى");
        String id = "urn:uuid:" + published.entry();
        Element before = entry(feed(OF_PROMISE), id);
        assertThat(text(before, "content")).contains("ملف فيه اسم سلمى");
        Asked asked = desk.ask(published.entry(), "فيه اسم");
        desk.decide("editor1", asked.id(), CorrectionDesk.withdrawn("خطر على أشخاص"));
        desk.confirm("editor2", asked.id(), Map.of("confirmation", "CONFIRMED"));
        desk.awaitStatus(asked, "PUBLISHED");
        for (String path : List.of("/feed.atom", OF_PROMISE, OF_SECTOR, "/ar/feed.atom")) {
            String document = get(path).body();
            assertThat(document).doesNotContain("سلمى");
            valid(document);
            Element after = entry(feed(path), id);
            assertThat(after.getElementsByTagNameNS(ATOM, "content").getLength())
                    .isZero();
            assertThat(text(after, "summary")).isEqualTo("خطر على أشخاص");
            assertThat(text(after, "title")).contains("سُحب مدخل");
            assertThat(Instant.parse(text(after, "updated"))).isAfter(Instant.parse(text(before, "updated")));
            assertThat(text(after, "published")).isEqualTo(text(before, "published"));
        }
    }

    @Test
    void aCorrectedEntryComesAgainWithItsCorrection() throws Exception {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Published published = desk.publish("وصل ألف جندي");
        Asked asked = desk.ask(published.entry(), "بل مئة");
        desk.decide("editor1", asked.id(), CorrectionDesk.accepted("وصل مئة <b> & لا ألف"));
        desk.awaitStatus(asked, "PUBLISHED");
        Document feed = feed(OF_PROMISE);
        assertThat(text(entry(feed, "urn:uuid:" + published.entry()), "title")).contains("صُحِّح مدخل");
        assertThat(titles(feed)).anyMatch(title -> title.contains(": تصحيح"));
        assertThat(get(OF_PROMISE).body()).contains("وصل مئة &lt;b> &amp; لا ألف".replace(">", "&gt;"));
    }

    @Test
    void theArchiveHoldsEverythingOnceAndForGood() throws Exception {
        String promise = "archived-" + UUID.randomUUID();
        CopiedPromise.store(jdbc, promise, "STARTED", null, Instant.parse("2026-01-01T00:00:00Z"));
        for (int i = 1; i <= 120; i++) {
            log(promise, i);
        }
        String path = "/promises/" + promise + "/feed";
        Document newest = feed(path + ".atom");
        assertThat(entries(newest)).hasSize(50);
        assertThat(newest.getElementsByTagNameNS(HISTORY, "archive").getLength())
                .isZero();
        List<String> ids = new ArrayList<>(ids(newest));
        String first = get(path + "/1.atom").body();
        String previous = link(newest, "prev-archive");
        int archives = 0;
        while (previous != null) {
            Document archive = feed(URI.create(previous).getPath());
            valid(get(URI.create(previous).getPath()).body());
            assertThat(archive.getElementsByTagNameNS(HISTORY, "archive").getLength())
                    .isEqualTo(1);
            assertThat(text(archive.getDocumentElement(), "id")).isEqualTo(text(newest.getDocumentElement(), "id"));
            assertThat(link(archive, "current")).endsWith(path + ".atom");
            ids(archive).stream().filter(id -> !ids.contains(id)).forEach(ids::add);
            previous = link(archive, "prev-archive");
            archives++;
        }
        assertThat(archives).isEqualTo(2);
        assertThat(ids).hasSize(120).doesNotHaveDuplicates();
        log(promise, 121);
        assertThat(get(path + "/1.atom").body()).isEqualTo(first);
        for (String wrong : List.of("0", "3", "-1", "1x", "999999999999", "%2e%2e")) {
            assertThat(get(path + "/" + wrong + ".atom").statusCode()).as(wrong).isIn(400, 404);
        }
        jdbc.sql("delete from publication_log where promise_id = ?")
                .param(promise)
                .update();
        jdbc.sql("update promise set withdrawn_at = updated_at where id = ?")
                .param(promise)
                .update();
        assertThat(get(path + ".atom").statusCode()).isEqualTo(410);
    }

    /** Without an entry: what is left of a promise that was withdrawn. */
    private void log(String promise, int place) {
        jdbc.sql("""
                insert into publication_log (entry_id, promise_id, sector, event, at, in_all, in_sector, in_promise)
                values (?, ?, 'NOWHERE', 'PUBLISHED', ?, 0, ?, ?)
                """)
                .params(UUID.randomUUID(), promise, Timestamp.from(Instant.parse("2026-01-01T00:00:00Z")), place, place)
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/promises/none/feed.atom", "/sectors/NONE/feed.atom", "/sectors/%00/feed.atom", "/fr/feed.atom"
            })
    void whatIsNotThereHasNoFeed(String path) {
        assertThat(get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void pagesNameTheirFeeds() {
        assertThat(get("/en/promises/" + Newsroom.PROMISE).body())
                .contains("type=\"application/atom+xml\" href=\"/en/promises/" + Newsroom.PROMISE + "/feed.atom\"")
                .contains("href=\"/en/feed.atom\"");
        assertThat(get("/ar/").body()).contains("href=\"/ar/feed.atom\"").doesNotContain("/ar//feed.atom");
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }

    private Document feed(String path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(get(path).body())));
    }

    private void valid(String document) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(getClass().getResource("/atom.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(document)));
    }

    private static List<Element> entries(Document feed) {
        return elements(feed.getElementsByTagNameNS(ATOM, "entry"));
    }

    private static List<String> ids(Document feed) {
        return entries(feed).stream().map(entry -> text(entry, "id")).toList();
    }

    private static List<String> titles(Document feed) {
        return entries(feed).stream().map(entry -> text(entry, "title")).toList();
    }

    private static Element entry(Document feed, String id) {
        return entries(feed).stream()
                .filter(entry -> text(entry, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static @Nullable String link(Document feed, String relation) {
        return links(feed.getDocumentElement(), relation).stream().findFirst().orElse(null);
    }

    private static List<String> links(Element parent, String relation) {
        return elements(parent.getElementsByTagNameNS(ATOM, "link")).stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
