package org.marsad.promise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.support.CopiedPromise;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise's page that is asked for often is written once, and never shown when it is another by now. */
@WholeMarsad
class RememberedPagesTests {

    private static final String ID = "read-by-everybody";
    private static final String PAGE = "/en/promises/" + ID;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void thereIsAPromise() {
        CopiedPromise.store(jdbc, ID, "STARTED", null, Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void itIsTheSameAnswerEachTime() {
        HttpResponse<String> first = get(PAGE);
        HttpResponse<String> second = get(PAGE);
        assertThat(second.body()).isEqualTo(first.body()).endsWith("</html>\n");
        for (String header : new String[] {"ETag", "Content-Type", "Content-Language", "Cache-Control", "Vary"}) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .isEqualTo(first.headers().allValues(header));
        }
        assertThat(second.headers().map()).containsKeys("content-security-policy", "etag");
        String tag = second.headers().firstValue("ETag").orElseThrow();
        assertThat(StaffClient.stranger(port)
                        .send("GET", PAGE, "", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/ar/promises/" + ID).body()).isNotEqualTo(first.body());
    }

    @Test
    void itIsWrittenFromWhatIsRemembered() {
        String before = get(PAGE).body();
        rate("BROKEN");
        assertThat(get(PAGE).body()).isEqualTo(before);
        CopiedPromise.changed(jdbc, "another-promise");
        assertThat(get(PAGE).body()).isNotEqualTo(before).contains("rating-BROKEN");
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        assertThat(get(PAGE).statusCode()).isEqualTo(200);
        jdbc.sql("update promise set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(Instant.now()), ID)
                .update();
        CopiedPromise.changed(jdbc, ID);
        assertThat(get(PAGE).statusCode()).isEqualTo(410);
        assertThat(get(PAGE).statusCode()).isEqualTo(410);
    }

    @Test
    void anAddressWithAQuestionIsAnsweredAnew() {
        get(PAGE);
        assertThat(get(PAGE + "?x=1").body()).contains("?x=1");
        assertThat(get(PAGE).body()).doesNotContain("?x=1");
    }

    private void rate(String rating) {
        jdbc.sql("update promise set rating = ? where id = ?")
                .params(rating, ID)
                .update();
    }

    private HttpResponse<String> get(String path) {
        return StaffClient.stranger(port).get(path);
    }
}
