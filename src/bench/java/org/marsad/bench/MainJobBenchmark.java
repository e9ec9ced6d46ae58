package org.marsad.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.marsad.support.Multipart;

/**
 * Start-up time, submissions per second and memory of Marsad, each as a ratio to a bare Camunda starter of the same
 * versions, the two in turn in one run. Run it with {@code mvn -P bench -DskipTests verify}.
 */
public final class MainJobBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 200);

    private final List<double[]> bare = new ArrayList<>();
    private final List<double[]> marsad = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        MainJobBenchmark benchmark = new MainJobBenchmark();
        for (int round = 0; round < ROUNDS; round++) {
            benchmark.bare.add(benchmark.measureBare());
            benchmark.marsad.add(benchmark.measureMarsad());
        }
        benchmark.report();
    }

    private double[] measureBare() throws Exception {
        Path data = Files.createTempDirectory("bare-camunda");
        try (Server server = new Server(
                Path.of("target/bench/bare-camunda/bare-camunda.jar"), "/engine-rest/engine", List.of("--bare.data-dir=" + data))) {
            return figures(server, () -> expect(
                    200,
                    server.send(server.request("/engine-rest/process-definition/key/bare/start")
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}")))));
        }
    }

    private double[] measureMarsad() throws Exception {
        Path data = Files.createTempDirectory("marsad-bench");
        try (Server server = new Server(
                Path.of("target/marsad.jar"),
                "/actuator/health/readiness",
                List.of(
                        "--spring.profiles.active=demo",
                        "--marsad.data-dir=" + data,
                        "--marsad.limits.submissions-per-minute=1000000"))) {
            return figures(server, () -> {
                Multipart form = new Multipart()
                        .field("promise", "coalition-presence")
                        .field("statement", "شهدتُ مغادرة آخر رتل من القاعدة صباح ذلك اليوم.")
                        .field("consent", "PUBLISH")
                        .file("files", "note.txt", "text/plain", "a plain note".getBytes(StandardCharsets.UTF_8));
                return expect(
                        201,
                        server.send(server.request("/api/v1/submissions")
                                .header("Content-Type", form.contentType())
                                .POST(form.publisher())));
            });
        }
    }

    /** Seconds to start, requests per second with one and with four clients, MiB resident afterwards. */
    private static double[] figures(Server server, Callable<HttpResponse<String>> request) throws Exception {
        perSecond(1, REQUESTS / 4, request); // warm-up
        double one = perSecond(1, REQUESTS, request);
        double four = perSecond(4, REQUESTS, request);
        return new double[] {server.startSeconds, one, four, server.residentMebibytes()};
    }

    private static double perSecond(int clients, int requests, Callable<HttpResponse<String>> request) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            for (Future<HttpResponse<String>> answer : pool.invokeAll(Collections.nCopies(requests, request))) {
                answer.get();
            }
            return requests / ((System.nanoTime() - begin) / 1e9);
        } finally {
            pool.shutdown();
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("expected " + status + ", got " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private void report() {
        String[] names = {"start-up, s", "submissions/s, 1 client", "submissions/s, 4 clients", "resident after, MiB"};
        StringBuilder table = new StringBuilder(String.format("%n%-26s %10s %10s %8s%n", "median of " + ROUNDS, "bare", "Marsad", "ratio"));
        for (int i = 0; i < names.length; i++) {
            double base = median(bare, i);
            double ours = median(marsad, i);
            table.append(String.format(Locale.ROOT, "%-26s %10.2f %10.2f %8.2f%n", names[i], base, ours, ours / base));
        }
        System.out.println(table);
    }

    private static double median(List<double[]> rounds, int figure) {
        return rounds.stream().mapToDouble(r -> r[figure]).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }
}
