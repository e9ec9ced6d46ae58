package org.marsad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The description of the API as a programmer reads it, from our own server and under our own policy. */
@WholeMarsad
class ApiInBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void swaggerUiShowsEveryOperationAndAsksNobodyElse() {
        try (Browser desk = Browser.englishDesk(port)) {
            desk.open("/swagger-ui.html");
            desk.awaitText("#swagger-ui", "Submissions");
            assertThat(desk.all(".opblock")).hasSizeGreaterThan(15);
            desk.click(".opblock-get .opblock-summary-control");
            desk.awaitText(".opblock.is-open", "Responses");
            assertThat(
                            desk.number(
                                    "performance.getEntriesByType('resource').filter(it => !it.name.startsWith(origin)).length"))
                    .isZero();
            assertThat(desk.complaints()).isEmpty();
            desk.photographWhole("swagger-ui");
        }
    }
}
