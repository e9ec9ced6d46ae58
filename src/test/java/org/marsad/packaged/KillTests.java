package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.Multipart;

/** kill -9 at any moment loses nothing that was answered with 201, and leaves nothing by halves. */
class KillTests {

    private static final int KILLS = 20;
    private static final int LATEST_KILL_MILLIS = 400;

    private final ObjectMapper json = new ObjectMapper();
    private final Random random = new Random(20200611);
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void killedTwentyTimesItKeepsEveryAnsweredSubmissionWithItsFilesAndExactlyOneProcess() throws Exception {
        List<JsonNode> answered = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            RunningMarsad marsad = RunningMarsad.demo(data);
            answeredBeforeKill(marsad, i).ifPresent(answered::add);
        }
        assertThat(answered)
                .as("some requests must have been answered before the kill")
                .isNotEmpty();
        try (RunningMarsad marsad = RunningMarsad.demo(data)) {
            for (JsonNode answer : answered) {
                assertTracked(marsad, answer);
            }
        }
        assertOneProcessForEachSubmission();
        assertEveryFileHashMatches(answered);
    }

    /** Sends a submission and kills the server at a random moment after the request began. */
    private java.util.Optional<JsonNode> answeredBeforeKill(RunningMarsad marsad, int round) throws Exception {
        Multipart form = new Multipart()
                .field("promise", "coalition-presence")
                .field("statement", "شهدتُ مغادرة آخر رتل من القاعدة صباح ذلك اليوم. " + round)
                .field("consent", "VERIFY_ONLY")
                .file("files", "note.txt", "text/plain", ("note " + round).getBytes(StandardCharsets.UTF_8))
                .file("files", "noise.txt", "text/plain", noise());
        HttpRequest request = HttpRequest.newBuilder(marsad.uri("/api/v1/submissions"))
                .header("Content-Type", form.contentType())
                .POST(form.publisher())
                .build();
        CompletableFuture<HttpResponse<String>> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        // Every fourth round waits for the answer and kills straight after it, the others in the middle of things.
        if (round % 4 == 0) {
            answer.get(60, TimeUnit.SECONDS);
        } else {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LATEST_KILL_MILLIS)); // the moment of the kill is the experiment
        }
        marsad.kill();
        try {
            HttpResponse<String> response = answer.get(60, TimeUnit.SECONDS);
            assertThat(response.statusCode()).isEqualTo(201);
            return java.util.Optional.of(json.readTree(response.body()));
        } catch (ExecutionException broken) {
            return java.util.Optional.empty();
        }
    }

    private byte[] noise() {
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        return noise;
    }

    private void assertTracked(RunningMarsad marsad, JsonNode answer) throws IOException {
        HttpResponse<String> tracking = marsad.get(
                "/api/v1/tracking",
                "Authorization",
                "Bearer " + answer.get("receipt").asText());
        assertThat(tracking.statusCode()).isEqualTo(200);
        assertThat(json.readTree(tracking.body()).get("files")).hasSameSizeAs(answer.get("files"));
        for (int i = 0; i < answer.get("files").size(); i++) {
            assertThat(json.readTree(tracking.body()).get("files").get(i).get("sha256"))
                    .isEqualTo(answer.get("files").get(i).get("sha256"));
        }
    }

    private void assertOneProcessForEachSubmission() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data + "/db/marsad", "marsad", "")) {
            assertThat(number(connection, """
                    select count(*) from submission s
                    where (select count(*) from act_hi_procinst p where p.business_key_ = cast(s.id as varchar(36))) <> 1
                    """))
                    .as("submissions without exactly one process")
                    .isZero();
            assertThat(number(connection, "select count(*) from act_hi_procinst"))
                    .as("processes without a submission")
                    .isEqualTo(number(connection, "select count(*) from submission"));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Hashes everything in the vault and finds every answered file among it, and nothing in quarantine. */
    private void assertEveryFileHashMatches(List<JsonNode> answered) throws Exception {
        List<String> hashes = new ArrayList<>();
        for (Path object : files(data.resolve("vault"))) {
            hashes.add(sha256(object));
        }
        for (JsonNode answer : answered) {
            answer.get("files")
                    .forEach(file ->
                            assertThat(hashes).contains(file.get("sha256").asText()));
        }
        assertThat(files(data.resolve("quarantine"))).isEmpty();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
