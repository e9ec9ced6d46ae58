package org.marsad.evidence.internal.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.support.RawServer;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;
import org.springframework.util.unit.DataSize;

/** Against servers that really answer; every name here is loopback, which only these tests allow. */
class PageFetcherTests {

    private static final String PAGE = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 5\n\nhello";

    @TempDir
    Path directory;

    private RawServer server;

    @BeforeEach
    void listen() throws IOException {
        server = new RawServer().on("/", PAGE);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void aPageIsFetchedWithoutTellingAnythingOfUs() throws IOException {
        server.on("/", "HTTP/1.1 200 OK\nSet-Cookie: id=1\nContent-Length: 5\n\nhello")
                .redirect("/from", "/");
        List<Exchange> exchanges = fetch("/from");
        assertThat(exchanges).extracting(Exchange::status).containsExactly(302, 200);
        assertThat(Files.readString(exchanges.get(1).body())).isEqualTo("hello");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .contains("User-Agent: Mozilla/5.0\n")
                        .doesNotContainIgnoringCase(
                                "cookie", "referer", "java", "apache", "marsad", "accept-encoding", "upgrade:"));
    }

    @Test
    void theWarcFileTellsEveryRequestAndAnswer() throws IOException {
        server.on("/", "HTTP/1.1 404 Gone Away\nTransfer-Encoding: chunked\n\n5\nhello\n0\n\n")
                .redirect("/from", "/");
        Path file = directory.resolve("copy.warc");
        Warc.write(file, Instant.EPOCH, fetch("/from"));
        assertThat(Files.readString(file, ISO_8859_1)).startsWith("WARC/1.1\r\n");
        List<String> seen = new ArrayList<>();
        try (WarcReader reader = new WarcReader(file)) {
            for (WarcRecord record : reader) {
                if (record instanceof WarcResponse response) {
                    HttpResponse http = response.http();
                    String body = new String(http.body().stream().readAllBytes(), UTF_8);
                    seen.add(http.status() + " " + response.targetURI().getPath() + " " + body);
                    assertThat(response.ipAddress()).hasValue(InetAddress.getByName("127.0.0.1"));
                } else if (record instanceof WarcRequest request) {
                    seen.add(request.http().method());
                } else {
                    assertThat(record).isInstanceOf(Warcinfo.class);
                }
            }
        }
        assertThat(seen).containsExactly("302 /from ", "GET", "404 / hello", "GET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://2130706433/",
                "http://localhost/",
                "http://inside.example/"
            })
    void noRedirectLeadsInside(String inside) {
        server.redirect("/from", inside);
        CheckedResolver strict = new CheckedResolver(
                host -> host.equals("site.example") || host.equals("inside.example")
                        ? new InetAddress[] {
                            InetAddress.getByName(host.equals("site.example") ? "127.0.0.1" : "10.1.1.1")
                        }
                        : InetAddress.getAllByName(host),
                address -> address.getHostAddress().equals("127.0.0.1")
                        && server.requests().isEmpty());
        assertProblem(FetchProblem.PRIVATE_ADDRESS, strict, "/from");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "http://user@site.example/", "http://site.example:22/", "ftp://a/", "h t"})
    void noRedirectLeavesTheWeb(String odd) {
        server.redirect("/from", odd);
        assertProblem(FetchProblem.BAD_ADDRESS, loopback(), "/from");
    }

    /** The name is good when it is checked and bad when it is asked for again: it is not asked for again. */
    @Test
    void aNameThatChangesGainsNothing() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        CheckedResolver rebinding = new CheckedResolver(
                host -> new InetAddress[] {
                    InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")
                },
                address -> address.getHostAddress().equals("127.0.0.1"));
        assertThat(fetch(rebinding, "/")).hasSize(1);
        assertThat(asked).as("checked and called in one").hasValue(1);
        assertProblem(FetchProblem.PRIVATE_ADDRESS, rebinding, "/");
    }

    @Test
    void oneBadAddressAmongGoodOnesIsEnough() {
        CheckedResolver mixed = new CheckedResolver(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1")},
                address -> address.isLoopbackAddress());
        assertProblem(FetchProblem.PRIVATE_ADDRESS, mixed, "/");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNameNobodyKnowsIsSaidToBeUnknown() {
        CheckedResolver none = new CheckedResolver(
                host -> {
                    throw new UnknownHostException(host);
                },
                address -> true);
        assertProblem(FetchProblem.UNKNOWN_HOST, none, "/");
    }

    @Test
    void redirectsInACircleEnd() {
        server.redirect("/a", "/b").redirect("/b", "/a");
        assertProblem(FetchProblem.TOO_MANY_REDIRECTS, loopback(), "/a");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void anEndlessBodyEndsAtTheLimit() throws IOException {
        server.on("/", out -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        assertProblem(FetchProblem.TOO_LARGE, loopback(), "/");
        assertThat(Files.size(directory.resolve("body0"))).isLessThanOrEqualTo(1024 * 1024);
    }

    @Test
    void aPageThatDripsEndsInTime() {
        server.on("/", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(UTF_8));
            drip(out);
        });
        assertTooSlow();
    }

    @Test
    void aHeadThatDripsEndsInTime() {
        server.on("/", PageFetcherTests::drip);
        assertTooSlow();
    }

    @Test
    void aServerThatSaysNothingEndsInTime() {
        server.on("/", out -> pause(Duration.ofSeconds(10)));
        assertTooSlow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 500\n\nfewer bytes than that",
                "HTTP/1.1 200 OK\nContent-Length: many\n\nhello",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nFFFFFFFFFFFFFFFF\nhello",
                "SSH-2.0-OpenSSH_9.2\n",
                ""
            })
    void anAnswerThatIsBrokenIsNoCopy(String answer) {
        server.on("/", answer);
        assertProblem(FetchProblem.BROKEN, loopback(), "/");
    }

    @Test
    void headsAreBounded() {
        server.on("/", "HTTP/1.1 200 OK\n" + "X: y\n".repeat(100_000) + "\n");
        assertProblem(FetchProblem.BROKEN, loopback(), "/");
        server.on("/", "HTTP/1.1 200 OK\nX: " + "y".repeat(1_000_000) + "\n\n");
        assertProblem(FetchProblem.BROKEN, loopback(), "/");
    }

    @Test
    void nothingIsUnpacked() throws IOException {
        server.on("/", "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 5\n\nhello");
        assertThat(Files.readString(fetch("/").get(0).body())).isEqualTo("hello");
    }

    private void assertTooSlow() {
        Instant start = Instant.now();
        assertProblem(FetchProblem.TOO_SLOW, loopback(), "/");
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(8));
    }

    private void assertProblem(FetchProblem problem, CheckedResolver resolver, String path) {
        assertThatThrownBy(() -> fetch(resolver, path))
                .isInstanceOfSatisfying(
                        FetchFailedException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private List<Exchange> fetch(String path) throws IOException {
        return fetch(loopback(), path);
    }

    private List<Exchange> fetch(CheckedResolver resolver, String path) throws IOException {
        FetchSettings settings =
                new FetchSettings(true, DataSize.ofMegabytes(1), Duration.ofSeconds(3), Set.of(80, 443, server.port()));
        return new PageFetcher(settings, resolver, Clock.systemUTC())
                .fetch("http://site.example:" + server.port() + path, directory);
    }

    private static CheckedResolver loopback() {
        return new CheckedResolver(
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, InetAddress::isLoopbackAddress);
    }

    /** A byte now and then, for as long as somebody reads. */
    private static void drip(OutputStream out) throws IOException {
        for (int i = 0; i < 1000; i++) {
            out.write('H');
            out.flush();
            pause(Duration.ofMillis(50));
        }
    }

    /** A server's own slowness, on its own thread. */
    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
