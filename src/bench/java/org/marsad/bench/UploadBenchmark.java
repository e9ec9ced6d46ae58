package org.marsad.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.catalina.startup.Tomcat;

/**
 * A file of 199 MiB over tus, encrypted and made durable in parts, as a ratio to a raw PUT that hashes and fsyncs, in
 * turn in one run; then eight at once, and the resident memory they take by the size of the files. Run it with
 * {@code mvn -P bench test-compile exec:java -Dexec.mainClass=org.marsad.bench.UploadBenchmark
 * -Dexec.classpathScope=test} after {@code mvn -DskipTests package}.
 */
public final class UploadBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int MEBI = 1024 * 1024;
    private static final int SIZE = 199 * MEBI;
    private static final int SMALL = 50 * MEBI;
    /** What the form's script sends at once. */
    private static final int PART = 8 * MEBI;
    private static final int AT_ONCE = 8;

    private final byte[] content = new byte[SIZE];

    private UploadBenchmark() {
        new Random(1).nextBytes(content);
    }

    public static void main(String[] args) throws Exception {
        new UploadBenchmark().run();
    }

    private void run() throws Exception {
        List<Double> whole = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        List<Double> raw = new ArrayList<>();
        Tomcat bare = RawPut.start();
        try (Server marsad = marsad()) {
            for (int round = 0; round <= ROUNDS; round++) {
                double put = speed(() -> put(bare));
                double one = speed(() -> upload(marsad, SIZE, SIZE));
                double many = speed(() -> upload(marsad, SIZE, PART));
                System.out.printf(
                        Locale.ROOT, "PUT %.0f MiB/s, tus in one part %.0f, in parts of 8 MiB %.0f%n", put, one, many);
                if (round > 0) {
                    raw.add(put);
                    whole.add(one);
                    parts.add(many);
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Medians of %d: PUT %.0f MiB/s, tus in one part %.0f (ratio %.2f), in parts of 8 MiB %.0f (ratio %.2f)%n",
                ROUNDS,
                median(raw),
                median(whole),
                median(whole) / median(raw),
                median(parts),
                median(parts) / median(raw));
        System.out.printf(
                Locale.ROOT,
                "Peak resident memory of %d at once: %.0f MiB for files of 50 MiB, %.0f MiB for files of 199 MiB%n",
                AT_ONCE,
                peak(SMALL),
                peak(SIZE));
    }

    private static Server marsad() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("marsad-upload-bench");
        return new Server(
                Path.of("target/marsad.jar"),
                "/actuator/health/readiness",
                List.of("--spring.profiles.active=demo", "--marsad.data-dir=" + data));
    }

    private double peak(int size) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try (Server marsad = marsad()) {
            List<Callable<Void>> uploads =
                    Collections.nCopies(AT_ONCE, () -> upload(marsad, size, PART));
            for (Future<Void> each : clients.invokeAll(uploads)) {
                each.get();
            }
            return marsad.peakMebibytes();
        } finally {
            clients.shutdownNow();
        }
    }

    private Void upload(Server marsad, int size, int part) throws IOException, InterruptedException {
        String path = expect(
                        201,
                        marsad.send(marsad.request("/api/v1/uploads")
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Length", "" + size)
                                .POST(BodyPublishers.noBody())))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        for (int offset = 0; offset < size; offset += part) {
            expect(
                    204,
                    marsad.send(marsad.request(path)
                            .header("Tus-Resumable", "1.0.0")
                            .header("Upload-Offset", "" + offset)
                            .header("Content-Type", "application/offset+octet-stream")
                            .method(
                                    "PATCH",
                                    BodyPublishers.ofByteArray(content, offset, Math.min(part, size - offset)))));
        }
        expect(
                204,
                marsad.send(marsad.request(path).header("Tus-Resumable", "1.0.0").DELETE()));
        return null;
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static double speed(Callable<Void> transfer) throws Exception {
        long begin = System.nanoTime();
        transfer.call();
        return SIZE / (double) MEBI / ((System.nanoTime() - begin) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private Void put(Tomcat bare) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + bare.getConnector().getLocalPort() + "/");
        expect(
                204,
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(address)
                                        .PUT(BodyPublishers.ofByteArray(content))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString()));
        return null;
    }
}
