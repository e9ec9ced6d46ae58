package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.support.CorrectionDesk;
import org.marsad.support.CorrectionDesk.Published;
import org.marsad.support.Newsroom;
import org.marsad.support.Newsroom.Sent;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a piece of evidence, the corrections and the history, as readers see them without any script. */
@WholeMarsad
class EvidenceInBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePictureHasItsPlaceBeforeItComesAndEverythingCanBeReadWithoutScript() {
        UUID photo = published();
        for (String language : new String[] {"ar", "en", "ckb"}) {
            try (Browser phone = Browser.phoneWithoutScript(port)) {
                phone.open("/" + language + "/evidence/" + photo);
                assertThat(phone.see("figure.copy img").getDomAttribute("width"))
                        .isEqualTo("640");
                assertThat(phone.all(".commands code")).hasSize(5);
                phone.photographWhole("evidence-" + language + "-phone");
                assertThat(phone.complaints()).isEmpty();
            }
            try (Browser desk = Browser.desk(port)) {
                desk.open("/" + language + "/evidence/" + photo);
                assertThat(desk.number("document.querySelector('figure.copy img').naturalWidth"))
                        .isEqualTo(640);
                assertThat(desk.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isZero();
                desk.photographWhole("evidence-" + language + "-desk");
            }
        }
    }

    @Test
    void whatWasWrongStandsBesideWhatIsRight() {
        CorrectionDesk desk = new CorrectionDesk(port, jdbc);
        Published published = desk.publish("وصل مئة جندي إلى القاعدة الغربية في الثالث من أيار");
        CorrectionDesk.Asked asked = desk.ask(published.entry(), "بل عشرة");
        desk.decide("editor1", asked.id(), CorrectionDesk.accepted("وصل عشرة جنود إلى القاعدة، لا مئة."));
        desk.awaitStatus(asked, "PUBLISHED");
        for (String language : new String[] {"ar", "en", "ckb"}) {
            try (Browser phone = Browser.phoneWithoutScript(port)) {
                phone.open("/" + language + "/corrections");
                phone.awaitText(".was-is", "وصل مئة جندي");
                phone.awaitText(".was-is", "وصل عشرة جنود");
                phone.photographWhole("corrections-" + language + "-phone");
                phone.open("/" + language + "/promises/" + Newsroom.PROMISE + "/history");
                phone.see("#version-1");
                phone.photographWhole("history-" + language + "-phone");
                assertThat(phone.complaints()).isEmpty();
            }
        }
        try (Browser desktop = Browser.desk(port)) {
            desktop.open("/ar/corrections");
            desktop.photographWhole("corrections-ar-desk");
        }
    }

    private UUID published() {
        Sent sent = new Newsroom(port, jdbc).publishPicture();
        return jdbc.sql("select public_id from evidence_item where submission_id = ? and kind = 'FILE'")
                .param(sent.id())
                .query(UUID.class)
                .single();
    }
}
