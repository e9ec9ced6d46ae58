package org.marsad.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.marsad.support.Newsroom;
import org.marsad.support.WholeMarsad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who guesses receipts is slowed, and nobody else is: not at other addresses, and not at the same one. */
@WholeMarsad
class GuessedReceiptsTests {

    private static final String GUESSER = "127.0.0.61";
    private static final String SOMEBODY_ELSE = "127.0.0.62";
    /** More than an address may get wrong in a minute. */
    private static final int GUESSES = 60;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void guessingFromOneAddressIsSlowedAndLocksNobodyOut() {
        Newsroom.Sent sent = new Newsroom(port, jdbc).submit("رأيت القوافل تغادر القاعدة قبل الفجر");
        String last = "";
        for (int guess = 0; guess < GUESSES; guess++) {
            last = track(String.format(Locale.ROOT, "77%014d", guess), GUESSER);
        }
        assertThat(last).startsWith("HTTP/1.1 429").containsPattern("(?i)retry-after: [1-9]");
        assertThat(track(sent.receipt(), GUESSER))
                .as("somebody behind the same Tor exit as the guesser")
                .startsWith("HTTP/1.1 200");
        assertThat(track(sent.receipt(), SOMEBODY_ELSE)).startsWith("HTTP/1.1 200");
        assertThat(track("7700000000000001", SOMEBODY_ELSE)).startsWith("HTTP/1.1 401");
    }

    private String track(String receipt, String from) {
        return RawHttp.get(port, "/api/v1/tracking", "Authorization: Bearer " + receipt, from);
    }
}
