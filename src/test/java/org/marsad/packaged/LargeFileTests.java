package org.marsad.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files take disk and no memory: four of almost the greatest size at once, into a heap smaller than two of them. */
class LargeFileTests {

    private static final int MEBI = 1024 * 1024;
    private static final int SIZE = 190 * MEBI;
    private static final String BOUNDARY = "marsad-large-file";

    @TempDir
    Path data;

    @Test
    void fourLargeFilesAtOnceArriveInASmallHeap() throws Exception {
        List<String> launcher = List.of(
                RunningMarsad.java(), "-Xmx320m", "-jar", System.getProperty("marsad.jar", "target/marsad.jar"));
        try (RunningMarsad marsad = RunningMarsad.start(data, launcher, List.of("--spring.profiles.active=demo"))) {
            HttpClient http = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(http.sendAsync(
                        HttpRequest.newBuilder(marsad.uri("/api/v1/submissions"))
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofInputStream(body()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()));
            }
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                assertThat(answer.get().body()).contains("\"size\":" + SIZE);
            }
        }
    }

    private static Supplier<InputStream> body() {
        return () -> new SequenceInputStream(
                new ByteArrayInputStream(head().getBytes(UTF_8)),
                new SequenceInputStream(
                        new Zeros(SIZE), new ByteArrayInputStream(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8))));
    }

    private static String head() {
        return field("promise", "coalition-presence")
                + field("statement", "تسجيل مصور لمغادرة الرتل من القاعدة")
                + field("consent", "VERIFY_ONLY")
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bin\"\r\n\r\n";
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** So many bytes, made while they are read. */
    private static final class Zeros extends InputStream {

        private int left;

        Zeros(int size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = Math.min(left, length);
            java.util.Arrays.fill(bytes, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
