package org.marsad.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.support.Multipart;
import org.marsad.support.TusClient;

/** The real tus-js-client is killed in the middle of a file, then the server is: nothing of the file is lost. */
class ResumedUploadTests {

    private static final int MEBI = 1024 * 1024;
    private static final int SIZE = 200 * MEBI - 3;
    private static final long CLIENT_DIES = 80L * MEBI;
    private static final long SERVER_DIES = 137L * MEBI;
    private static final Path CLIENT = Path.of("src", "main", "frontend", "test", "client.mjs");

    @TempDir
    private Path folder;

    @Test
    void aFileArrivesWholeThoughClientAndServerAreKilledOnTheWay() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("recording.mp4");
        String sha256 = write(file);
        Path memory = folder.resolve("path");

        long first;
        try (RunningMarsad marsad = RunningMarsad.demo(data)) {
            Process killed = client(marsad, file, memory, String.valueOf(CLIENT_DIES));
            assertThat(killed.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(killed.exitValue()).as("killed by SIGKILL").isEqualTo(128 + 9);
            first = offset(marsad, memory);
            assertThat(first).isBetween(CLIENT_DIES - 16L * MEBI, CLIENT_DIES);

            Process second = client(marsad, file, memory);
            awaitAccepted(second, SERVER_DIES);
            marsad.kill();
            assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
        }
        try (RunningMarsad marsad = RunningMarsad.demo(data)) {
            assertThat(offset(marsad, memory)).as("what was told is there").isBetween(SERVER_DIES, SIZE - 1L);
            Process third = client(marsad, file, memory);
            assertThat(third.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(third.exitValue()).isZero();
            assertThat(submittedHash(marsad, TusClient.id(Files.readString(memory))))
                    .isEqualTo(sha256);
        }
        assertThat(data.resolve("uploads")).isEmptyDirectory();
        assertThat(data.resolve("quarantine")).isEmptyDirectory();
    }

    private static String write(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(20211231);
        byte[] noise = new byte[MEBI];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int left = SIZE; left > 0; left -= MEBI) {
                random.nextBytes(noise);
                out.write(noise, 0, Math.min(left, MEBI));
                digest.update(noise, 0, Math.min(left, MEBI));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Process client(RunningMarsad marsad, Path file, Path memory, String... death) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("node", CLIENT.toString(), origin(marsad), file.toString(), memory.toString()));
        command.addAll(List.of(death));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitAccepted(Process client, long bytes) throws IOException {
        BufferedReader told =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("accepted ") && Long.parseLong(line.substring("accepted ".length())) >= bytes) {
                return;
            }
        }
        throw new IllegalStateException("the client ended early");
    }

    private static long offset(RunningMarsad marsad, Path memory) throws IOException {
        return new TusClient(origin(marsad)).offset(Files.readString(memory));
    }

    private static String origin(RunningMarsad marsad) {
        String root = marsad.uri("/").toString();
        return root.substring(0, root.length() - 1);
    }

    private static String submittedHash(RunningMarsad marsad, String id) throws Exception {
        Multipart form = new Multipart()
                .field("promise", "coalition-presence")
                .field("statement", "سجّلت هذا المقطع بنفسي.")
                .field("consent", "VERIFY_ONLY")
                .field("uploads", id);
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(marsad.uri("/api/v1/submissions"))
                                .header("Content-Type", form.contentType())
                                .POST(form.publisher())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ObjectMapper().readTree(answer.body()).at("/files/0/sha256").asText();
    }
}
