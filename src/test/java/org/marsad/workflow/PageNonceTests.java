package org.marsad.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.support.StaffClient;
import org.marsad.support.WholeMarsad;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Camunda hands the nonce from header to page through what all requests share: 35 of 120 pages got another's. */
@WholeMarsad
class PageNonceTests {

    private static final Pattern ALLOWED = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern USED = Pattern.compile("nonce=\"([\\w-]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void ofManyPagesLoadedAtOnceEachCarriesTheNonceOfItsOwnHeader() throws Exception {
        StaffClient client = StaffClient.session(port, "analyst1");
        Callable<HttpResponse<String>> load = () -> client.get("/camunda/app/tasklist/default/");
        ExecutorService browsers = Executors.newFixedThreadPool(24);
        try {
            List<Callable<HttpResponse<String>>> loads = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                loads.add(load);
            }
            Set<String> nonces = new HashSet<>();
            for (Future<HttpResponse<String>> page : browsers.invokeAll(loads)) {
                nonces.add(nonceOf(page.get()));
            }
            assertThat(nonces).hasSize(120);
        } finally {
            browsers.shutdownNow();
        }
    }

    private static String nonceOf(HttpResponse<String> page) {
        Matcher allowed = ALLOWED.matcher(
                page.headers().firstValue("Content-Security-Policy").orElseThrow());
        assertThat(allowed.find()).isTrue();
        assertThat(USED.matcher(page.body()).results().map(used -> used.group(1)))
                .isNotEmpty()
                .containsOnly(allowed.group(1));
        return allowed.group(1);
    }
}
