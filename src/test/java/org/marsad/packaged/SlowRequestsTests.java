package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.RawConnection;

/** Who sends slowly, or never ends, holds up nobody else. */
class SlowRequestsTests {

    /** Of eight threads six may read bodies. */
    private static final int BODIES = 6;

    private static final String HOST = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";

    private static final String HALF_A_BODY = "POST /ar/track" + HOST
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nreceipt=48";

    @TempDir
    static Path directory;

    private static RunningMarsad marsad;

    @BeforeAll
    static void start() {
        marsad = RunningMarsad.demo(directory, "--marsad.inspection.workers=1", "--server.tomcat.threads.max=8");
    }

    @AfterAll
    static void stop() {
        marsad.close();
    }

    @Test
    void aConnectionThatFallsSilentIsClosed() {
        List<RawConnection> silent = new ArrayList<>();
        silent.add(RawConnection.to(marsad.port()));
        silent.add(RawConnection.to(marsad.port()).send("GET /ar/ HT"));
        silent.add(RawConnection.to(marsad.port()).send("GET /ar/" + HOST + "X-Half: "));
        silent.add(RawConnection.to(marsad.port()).send("GET /robots.txt" + HOST + "\r\n"));
        silent.add(RawConnection.to(marsad.port()).send(HALF_A_BODY));
        silent.forEach(connection -> connection.rest(Duration.ofSeconds(90)));
        silent.forEach(RawConnection::close);
    }

    @Test
    void asManyHeadersOrAsLongOnesAsNoBrowserSendsAreRefused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 70; i++) {
            many.append("X-").append(i).append(": 1\r\n");
        }
        assertThat(RawConnection.answer(marsad.port(), "GET /ar/" + HOST + many + "\r\n"))
                .startsWith("HTTP/1.1 4");
        assertThat(RawConnection.answer(
                        marsad.port(), "GET /ar/" + HOST + "X-Long: " + "x".repeat(10_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void slowBodiesLeaveThreadsForReaders() {
        // The first pages of a fresh start are slow by themselves.
        assertThat(oneMoreBody()).doesNotStartWith("HTTP/1.1 503");
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < BODIES; i++) {
                slow.add(RawConnection.to(marsad.port()).send(HALF_A_BODY));
            }
            Awaitility.await("the seventh body is not taken")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> {
                        // A byte now and then: never silent for long, and never done.
                        slow.forEach(body -> body.send("0"));
                        return oneMoreBody().startsWith("HTTP/1.1 503");
                    });
            slow.forEach(body -> body.send("0"));
            assertThat(oneMoreBody()).contains("Retry-After: 5");
            assertThat(marsad.get("/ar/").statusCode()).isEqualTo(200);
            assertThat(marsad.get("/login").statusCode()).isEqualTo(200);
        } finally {
            slow.forEach(RawConnection::close);
        }
        Awaitility.await("bodies are taken again")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !oneMoreBody().startsWith("HTTP/1.1 503"));
    }

    private static String oneMoreBody() {
        return RawConnection.answer(
                marsad.port(),
                "POST /ar/track" + HOST
                        + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nreceipt=0");
    }
}
