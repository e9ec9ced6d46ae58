package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.Multipart;
import org.marsad.support.StaffClient;

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
        Map<String, String> items = itemsBySalt();
        try (RunningMarsad marsad = RunningMarsad.demo(data)) {
            assertEveryFileHashMatches(marsad, answered, items);
        }
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

    /** Ids of evidence items by their salt, which is random and so names them. */
    private Map<String, String> itemsBySalt() throws SQLException {
        Map<String, String> items = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + data + "/db/marsad", "marsad", "");
                ResultSet rows = connection.createStatement().executeQuery("select salt, id from evidence_item")) {
            while (rows.next()) {
                items.put(rows.getString(1), rows.getString(2));
            }
        }
        return items;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes every answered file out of the vault as an analyst does and hashes it; nothing is left in quarantine. */
    private void assertEveryFileHashMatches(RunningMarsad marsad, List<JsonNode> answered, Map<String, String> items)
            throws Exception {
        StaffClient analyst = StaffClient.session(marsad.uri("/").getPort(), "analyst1");
        for (JsonNode answer : answered) {
            for (JsonNode file : answer.get("files")) {
                byte[] original = analyst.download(
                        "/staff/evidence/" + items.get(file.get("salt").asText()) + "/original");
                assertThat(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(original)))
                        .isEqualTo(file.get("sha256").asText());
            }
        }
        assertThat(files(data.resolve("quarantine"))).isEmpty();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
