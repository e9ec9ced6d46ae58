package org.marsad.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.support.HostileFile;
import org.marsad.support.Multipart;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of hostile file, sent as a stranger sends it: none passes for harmless, and the site does not notice. */
@WholeMarsad
class HostileCorpusTests {

    private static final int FILES_AT_ONCE = 12;
    private static final Duration LONG = Duration.ofMinutes(4);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Test
    void everyHostileFileEndsWithItsFindingAndAReasonWhileTheSiteAnswers() {
        Newsroom newsroom = new Newsroom(port, jdbc);
        List<Sent> all = new ArrayList<>();
        for (int from = 0; from < HostileFile.all().size(); from += FILES_AT_ONCE) {
            all.add(sent(newsroom, from));
        }
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(StaffClient.stranger(port).get("/ar/promises").statusCode())
                    .isEqualTo(200);
            assertThat(all).allSatisfy(sent -> assertThat(states(sent)).doesNotContain("CHECKING"));
        });
        for (HostileFile hostile : HostileFile.all()) {
            Map<String, Object> item = item(hostile, all);
            assertThat(String.valueOf(item.get("warnings")).split(","))
                    .as(hostile.name())
                    .contains(hostile.finding());
            assertThat(item.get("reason"))
                    .as(hostile.name() + " ends with a reason, accepted or refused")
                    .isNotNull();
        }
        HttpResponse<String> home = StaffClient.stranger(port).get("/ar/");
        assertThat(home.statusCode()).isEqualTo(200);
    }

    private Sent sent(Newsroom newsroom, int from) {
        Multipart form = Newsroom.form("ملفات لا يُعرف ما فيها، أُرسلت معاً. " + from);
        HostileFile.all().stream()
                .skip(from)
                .limit(FILES_AT_ONCE)
                .forEach(file -> form.file("files", file.name(), file.type(), file.content()));
        return newsroom.submit(form);
    }

    private List<String> states(Sent sent) {
        return jdbc.sql("select state from evidence_item where submission_id = ?")
                .param(sent.id())
                .query(String.class)
                .list();
    }

    private Map<String, Object> item(HostileFile file, List<Sent> all) {
        EvidenceItem item = all.stream()
                .flatMap(sent -> items.of(sent.id()).stream())
                .filter(each -> file.name().equals(each.name()))
                .findFirst()
                .orElseThrow();
        return jdbc.sql("select * from evidence_item where id = ?")
                .param(item.id())
                .query()
                .singleRow();
    }
}
