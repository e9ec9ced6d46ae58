package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.internal.sources.LoopbackPages;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.RawServer;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An analyst asks for a copy of what a link points to; the one server this application may call is the test's. */
@WholeMarsad
@Import(LoopbackPages.class)
class SourceFetchingTests {

    private static final RawServer SERVER = server();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource messages;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("marsad.sources.fetch.enabled", () -> "true");
        registry.add("marsad.sources.fetch.ports", () -> "80,443," + SERVER.port());
    }

    @AfterEach
    void forget() {
        SERVER.requests().clear();
    }

    @Test
    void aCopyIsFetchedSealedListedAndDownloadedAndAllOfItIsInTheCustodyLog() {
        UUID link = link("http://site.example:" + SERVER.port() + "/page");
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(SERVER.requests())
                .as("nobody calls it without an analyst's wish")
                .isEmpty();

        HttpResponse<String> answer = fetch(analyst, link);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/staff/evidence/" + link);
        assertThat(SERVER.requests()).hasSize(1);
        Map<String, Object> row = jdbc.sql("select * from source_snapshot where evidence_item_id = ?")
                .param(link)
                .query()
                .singleRow();
        assertThat(row).containsEntry("status", 200).containsEntry("fetched_by", "analyst1");

        String page = analyst.get("/staff/evidence/" + link).body();
        assertThat(page).contains("/staff/evidence/" + link + "/snapshots/" + row.get("id"));
        HttpResponse<String> copy = analyst.get("/staff/evidence/" + link + "/snapshots/" + row.get("id"));
        assertThat(copy.body()).startsWith("WARC/1.1").contains("what was on the page");
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(custody(link))
                .containsSubsequence(
                        "requested", "sha256 " + row.get("sha256"), "snapshot sha256 " + row.get("sha256"));
    }

    @Test
    void whatIsNotPublicIsNotCalledAndTheRequestIsRecorded() {
        UUID link = link("http://169.254.169.254/latest/meta-data/");
        StaffClient editor = StaffClient.session(port, "editor1");
        fetch(editor, link);
        assertThat(editor.get("/staff/evidence/" + link).body())
                .as("said once")
                .contains(messages.getMessage(
                        "evidence.snapshots.outcome.PRIVATE_ADDRESS", null, Locale.forLanguageTag("ar")));
        assertThat(custody(link)).containsSubsequence("requested", "refused PRIVATE_ADDRESS");
        assertThat(SERVER.requests()).isEmpty();
    }

    @Test
    void nobodyElseMayAskForACopy() {
        UUID link = link("http://site.example:" + SERVER.port() + "/page");
        String path = "/staff/evidence/" + link + "/fetch";
        StaffClient analyst = StaffClient.session(port, "analyst1");
        assertThat(analyst.form(path, "").statusCode()).as("without a token").isEqualTo(403);
        assertThat(fetch(StaffClient.session(port, "admin"), link).statusCode()).isEqualTo(403);
        assertThat(StaffClient.stranger(port).form(path, "").statusCode()).isIn(302, 401, 403);
        assertThat(custody(link)).doesNotContain("requested");
        assertThat(SERVER.requests()).isEmpty();
    }

    private static HttpResponse<String> fetch(StaffClient staff, UUID link) {
        return staff.form("/staff/evidence/" + link + "/fetch", "_csrf=" + staff.csrf("/login"));
    }

    private UUID link(String address) {
        Sent sent = new Newsroom(port, jdbc)
                .submit(Newsroom.form("انظر الصفحة المرفقة من فضلك").field("source_url", address));
        return jdbc.sql("select id from evidence_item where submission_id = ? and kind = 'LINK'")
                .param(sent.id())
                .query(UUID.class)
                .single();
    }

    private List<String> custody(UUID item) {
        return jdbc.sql("select detail from custody_entry where subject = ? order by id")
                .param(item)
                .query(String.class)
                .list();
    }

    private static RawServer server() {
        try {
            return new RawServer().on("/page", "HTTP/1.1 200 OK\nContent-Length: 20\n\nwhat was on the page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
