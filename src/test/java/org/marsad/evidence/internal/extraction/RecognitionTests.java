package org.marsad.evidence.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.support.NeedsTools;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a stranger's picture to its letters, by the real worker and the real tesseract. */
@WholeMarsad
@NeedsTools(
        value = {"tesseract", "fc-list"},
        install = "tesseract-ocr tesseract-ocr-ara fonts-noto-core fontconfig")
class RecognitionTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EvidenceItems items;

    @Autowired
    private Extractions extractions;

    @Autowired
    private Recognition recognition;

    @Test
    void theLettersOfAPictureArriveAfterItsInspectionAndWhatAStopInterruptedIsTakenUpAgain() throws IOException {
        UUID id = submitted("order.png", ArabicPage.png(ArabicPage.drawn()));
        awaitLetters(id);
        assertThat(extractions.of(item(id)))
                .hasValueSatisfying(found -> assertThat(found.text())
                        .as("the worker itself reads no pictures")
                        .doesNotContain("القاعدة"));
        jdbc.sql("update extraction set recognition = 'PENDING', recognised_sha256 = null where evidence_item_id = ?")
                .param(id)
                .update();
        assertThat(extractions.recognised(item(id))).isEmpty();
        recognition.look(); // as every start does
        awaitLetters(id);
    }

    private UUID submitted(String name, byte[] content) {
        Newsroom newsroom = new Newsroom(port, jdbc);
        Newsroom.Sent sent = newsroom.submit(
                Newsroom.form("صورة أمر مكتوب بخط واضح، وصلتني اليوم.").file("files", name, "image/png", content));
        return items.of(sent.id()).get(1).id();
    }

    private void awaitLetters(UUID id) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(extractions.recognised(item(id)))
                        .hasValueSatisfying(text -> assertThat(text).contains("غادرت", "القاعدة")));
    }

    private EvidenceItem item(UUID id) {
        return items.find(id).orElseThrow();
    }
}
