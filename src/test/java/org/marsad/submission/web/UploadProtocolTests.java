package org.marsad.submission.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.submission.Submitter.json;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.submission.SubmissionRoomTest;
import org.marsad.submission.Submitter;
import org.marsad.support.Multipart;
import org.marsad.support.OnH2;
import org.marsad.support.TusClient;
import org.springframework.http.HttpHeaders;

/** tus 1.0.0 at {@code /api/v1/uploads}, over real connections. */
@OnH2
class UploadProtocolTests extends SubmissionRoomTest {

    private static final byte[] CONTENT = "شهادة طويلة تصل على أجزاء متفرقة".getBytes(UTF_8);
    private static final int SOME = 10;

    private TusClient tus;

    @BeforeEach
    void client() {
        tus = new TusClient(submitter().origin());
    }

    @Test
    void itTellsWhatItUnderstands() {
        HttpHeaders headers = headers(tus.send("OPTIONS", "/api/v1/uploads"));
        assertThat(headers.getFirst("Tus-Version")).isEqualTo("1.0.0");
        assertThat(headers.getFirst("Tus-Extension")).isEqualTo("creation,termination,checksum,expiration");
        assertThat(headers.getFirst("Tus-Checksum-Algorithm")).contains("sha1");
        assertThat(headers.getFirst("Tus-Max-Size")).isEqualTo("65536");
    }

    @Test
    void anUploadIsBegunContinuedAskedAboutAndFinished() {
        HttpResponse<String> begun =
                tus.create(CONTENT.length, "Upload-Metadata", "filename " + TusClient.base64("أ.txt"));
        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(headers(begun).getFirst("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(headers(begun).getFirst("Upload-Expires")).endsWith("GMT");
        String path = headers(begun).getFirst("Location");
        assertThat(path).matches("/api/v1/uploads/[A-Za-z0-9_-]{43}");

        HttpResponse<String> first = tus.patch(path, 0, part(0, SOME));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(headers(first).getFirst("Upload-Offset")).isEqualTo("10");
        HttpHeaders between = headers(tus.head(path));
        assertThat(between.getFirst("Upload-Offset")).isEqualTo("10");
        assertThat(between.getFirst("Upload-Length")).isEqualTo("" + CONTENT.length);
        assertThat(between.getFirst("Upload-Metadata")).isEqualTo("filename " + TusClient.base64("أ.txt"));
        assertThat(between.getFirst("Cache-Control")).contains("no-store");

        assertThat(tus.patch(path, SOME, part(SOME, CONTENT.length)).statusCode())
                .isEqualTo(204);
        assertThat(tus.offset(path)).isEqualTo(CONTENT.length);
    }

    @Test
    void aPartForAnotherPlaceIsRefusedAndChangesNothing() {
        String path = tus.begin(CONTENT.length, "a.txt");
        assertThat(tus.patch(path, SOME, part(SOME, CONTENT.length)).statusCode())
                .isEqualTo(409);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void aConnectionThatDiesKeepsWhatArrived() throws Exception {
        String path = tus.begin(CONTENT.length, "a.txt");
        tus.beginPart(path, 0, CONTENT.length, part(0, SOME)).close();
        Awaitility.await().until(() -> tus.offset(path) == SOME);
        Awaitility.await()
                .until(() -> tus.patch(path, SOME, part(SOME, CONTENT.length)).statusCode() == 204);
        assertThat(json(submitter().submit(formWith(path)))
                        .at("/files/0/sha256")
                        .asText())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT)));
    }

    @Test
    void ofTwoPartsAtOnceOneIsRefused() throws Exception {
        String path = tus.begin(CONTENT.length, "a.txt");
        try (Socket slow = tus.beginPart(path, 0, CONTENT.length, part(0, SOME))) {
            Awaitility.await().until(() -> files("uploads") > 0);
            HttpResponse<String> second = tus.patch(path, 0, CONTENT);
            assertThat(second.statusCode()).isEqualTo(423);
            slow.getOutputStream().write(part(SOME, CONTENT.length));
            slow.getOutputStream().flush();
            Awaitility.await().until(() -> tus.offset(path) == CONTENT.length);
        }
    }

    @Test
    void aRightChecksumCountsAndAWrongOneKeepsNothing() throws Exception {
        String path = tus.begin(CONTENT.length, "a.txt");
        String wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);
        HttpResponse<String> refused = tus.patch(path, 0, part(0, SOME), "Upload-Checksum", wrong);
        assertThat(refused.statusCode()).isEqualTo(460);
        assertThat(json(refused).get("status").asInt()).isEqualTo(460);
        assertThat(tus.offset(path)).isZero();
        for (String each : List.of("sha1 SHA-1", "sha256 SHA-256", "sha512 SHA-512")) {
            String[] names = each.split(" ");
            byte[] sum = MessageDigest.getInstance(names[1]).digest(new byte[] {1});
            String right = names[0] + " " + Base64.getEncoder().encodeToString(sum);
            assertThat(tus.patch(path, tus.offset(path), new byte[] {1}, "Upload-Checksum", right)
                            .statusCode())
                    .as(each)
                    .isEqualTo(204);
        }
        assertThat(tus.offset(path)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crc32 AAAA", "sha1", "sha1 !!!", "sha1 a b", ""})
    void aChecksumThatCannotBeReadIsRefused(String header) {
        String path = tus.begin(CONTENT.length, "a.txt");
        assertThat(tus.patch(path, 0, part(0, SOME), "Upload-Checksum", header).statusCode())
                .isEqualTo(400);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void withAChecksumAConnectionThatDiesKeepsNothing() throws Exception {
        String path = tus.begin(CONTENT.length, "a.txt");
        long before = files("uploads");
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(CONTENT));
        try (Socket part = tus.beginPart(path, 0, CONTENT.length, part(0, SOME), "Upload-Checksum: sha1 " + sum)) {
            assertThat(part.isConnected()).isTrue();
            Awaitility.await().until(() -> files("uploads") > before);
        }
        Awaitility.await().until(() -> files("uploads") == before);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void anEndedUploadIsGoneWithItsBytes() {
        long before = files("uploads");
        String path = tus.begin(CONTENT.length, "a.txt");
        tus.patch(path, 0, part(0, SOME));
        assertThat(files("uploads")).isEqualTo(before + 1);
        assertThat(tus.delete(path).statusCode()).isEqualTo(204);
        assertThat(files("uploads")).isEqualTo(before);
        assertThat(tus.head(path).statusCode()).isEqualTo(404);
        assertThat(tus.delete(path).statusCode()).isEqualTo(404);
    }

    @Test
    void itExpiresAfterThreeDaysWithoutAPart() {
        String path = tus.begin(CONTENT.length, "a.txt");
        clock.moveTo(Duration.ofHours(71));
        assertThat(tus.patch(path, 0, part(0, SOME)).statusCode()).isEqualTo(204);
        clock.moveTo(Duration.ofHours(142));
        assertThat(tus.offset(path)).isEqualTo(SOME);
        clock.moveTo(Duration.ofHours(144));
        HttpResponse<String> expired = tus.patch(path, SOME, part(SOME, CONTENT.length));
        HttpResponse<String> unknown = tus.patch("/api/v1/uploads/" + "A".repeat(43), SOME, CONTENT);
        assertThat(expired.statusCode()).isEqualTo(404);
        assertThat(unknown.body().replace("A".repeat(43), ""))
                .isEqualTo(expired.body().replace(TusClient.id(path), ""));
    }

    @Test
    void moreThanAFileMayHaveIsRefusedBeforeTheFirstByte() {
        HttpResponse<String> answer = tus.create(65537);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(tus.create(Long.MAX_VALUE / 10).statusCode()).isEqualTo(413);
    }

    @Test
    void moreBytesThanAnnouncedAreRefused() {
        String path = tus.begin(SOME, "a.txt");
        assertThat(tus.patch(path, 0, CONTENT).statusCode()).isEqualTo(413);
        assertThat(tus.offset(path)).isZero();
    }

    @Test
    void anEmptyFileIsFinishedAtOnce() {
        String path = tus.begin(0, "empty.txt");
        assertThat(tus.offset(path)).isZero();
        assertThat(json(submitter().submit(formWith(path))).at("/files/0/size").asLong(-1))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "+1", "1.0", "", "ten", "0x10", "99999999999999999999"})
    void aLengthThatIsNoNumberIsRefused(String length) {
        assertThat(tus.create(length).statusCode()).isEqualTo(400);
    }

    @Test
    void withoutALengthNothingBegins() {
        assertThat(tus.send("POST", "/api/v1/uploads", "Tus-Resumable", "1.0.0").statusCode())
                .isEqualTo(400);
        assertThat(tus.send("POST", "/api/v1/uploads", "Tus-Resumable", "1.0.0", "Upload-Defer-Length", "1")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename ###", "filename a b c", ",", "filename YQ==,,"})
    void metadataThatCannotBeReadAreRefused(String metadata) {
        assertThat(tus.create(SOME, "Upload-Metadata", metadata).statusCode()).isEqualTo(400);
    }

    @Test
    void metadataThatAreTooLongAreRefused() {
        assertThat(tus.create(SOME, "Upload-Metadata", "filename " + TusClient.base64("a".repeat(4000)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHostileFileNameIsMadeHarmless() {
        String path = tus.begin(SOME, "../../etc/\u202egpj.exe\u0000\r\n.txt");
        tus.patch(path, 0, part(0, SOME));
        assertThat(json(submitter().submit(formWith(path))).at("/files/0/name").asText())
                .isEqualTo("gpj.exe.txt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "..%2f..%2fdb",
                "%2e%2e",
                "' or 1=1 --",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void idsThatAreNoneAreNotFound(String id) {
        String path = "/api/v1/uploads/" + id.replace(" ", "%20").replace("'", "%27");
        assertThat(tus.head(path).statusCode()).isIn(400, 404);
        assertThat(tus.patch(path, 0, CONTENT).statusCode()).isIn(400, 404);
        assertThat(tus.delete(path).statusCode()).isIn(400, 404);
    }

    @Test
    void noHeaderOverridesTheMethod() {
        String path = tus.begin(CONTENT.length, "a.txt");
        HttpResponse<String> posted =
                tus.send("POST", path, "Tus-Resumable", "1.0.0", "X-HTTP-Method-Override", "DELETE");
        assertThat(posted.statusCode()).isEqualTo(405);
        tus.send("HEAD", path, "Tus-Resumable", "1.0.0", "X-HTTP-Method-Override", "DELETE");
        assertThat(tus.head(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasUploadedCannotBeReadBack() {
        String path = tus.begin(CONTENT.length, "a.txt");
        tus.patch(path, 0, CONTENT);
        assertThat(tus.send("GET", path, "Tus-Resumable", "1.0.0").statusCode()).isEqualTo(405);
    }

    @Test
    void anotherVersionOrTypeIsRefused() {
        String path = tus.begin(CONTENT.length, "a.txt");
        assertThat(tus.send("HEAD", path).statusCode()).isEqualTo(412);
        assertThat(tus.send("PATCH", path, "Tus-Resumable", "1.0.0", "Upload-Offset", "0")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void nothingOfItLiesOnDiskInClear() throws IOException {
        byte[] secret = "marsad-secret-content-in-clear".getBytes(UTF_8);
        tus.upload("secret-name-in-clear.txt", secret);
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("marsad-secret-content-in-clear")
                        .doesNotContain("secret-name-in-clear")
                        .doesNotContain(TusClient.base64("secret-name-in-clear.txt"));
            }
        }
    }

    private static Multipart formWith(String path) {
        return Submitter.form().field("uploads", TusClient.id(path));
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(CONTENT, from, to);
    }

    private static HttpHeaders headers(HttpResponse<String> answer) {
        HttpHeaders headers = new HttpHeaders();
        answer.headers().map().forEach((name, values) -> headers.put(name, values));
        return headers;
    }
}
