package org.marsad.bench;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/**
 * How much slower the public site becomes with the number of promises: time to the whole answer at the 99th percentile for
 * a promise's page, a promise and a list by the API, any promise being asked for next, with 10, 1,000 and 100,000 of them in three
 * servers that are asked in turn; the baseline is the one with 1,000. And how many promise pages a second it
 * serves; the baseline is a file of the same bytes from the same server. Run it with
 * {@code mvn -P bench -DskipTests verify -Dbench.main=org.marsad.bench.PublicSiteBenchmark}.
 */
public final class PublicSiteBenchmark {

    private static final int[] SIZES = {10, 1_000, Integer.getInteger("bench.promises", 100_000)};
    private static final int REQUESTS = Integer.getInteger("bench.requests", 4_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int CLIENTS = 2;
    private static final double SECONDS = 4;
    private static final List<String> LANGUAGES = List.of("ar", "en", "ckb");

    private final Random random = new Random(1);
    private final List<Site> sites = new ArrayList<>();

    private PublicSiteBenchmark() {}

    public static void main(String[] args) throws Exception {
        PublicSiteBenchmark benchmark = new PublicSiteBenchmark();
        try {
            for (int size : SIZES) {
                benchmark.sites.add(Site.start(size));
            }
            benchmark.latencies("promise page", benchmark::page);
            benchmark.latencies("GET /api/v1/promises/{id}", benchmark::promise);
            benchmark.latencies("GET /api/v1/promises", benchmark::list);
            benchmark.latencies("list page", benchmark::listPage);
            benchmark.throughput(benchmark.sites.get(1));
        } finally {
            for (Site site : benchmark.sites) {
                site.close();
            }
        }
    }

    private String page(int size) {
        return "/" + pick(LANGUAGES) + "/promises/" + any(size);
    }

    private String promise(int size) {
        return "/api/v1/promises/" + any(size);
    }

    /** Any page of the whole list or of one of its filters. */
    private String list(int size) {
        return "/api/v1/promises?limit=50" + filter() + "&cursor=" + cursor(size);
    }

    private String listPage(int size) {
        return "/" + pick(LANGUAGES) + "/promises?cursor=" + cursor(size) + filter();
    }

    private String filter() {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> "&sector=" + pick(GeneratedPromises.SECTORS);
            case 2 -> "&rating=" + pick(GeneratedPromises.RATINGS);
            default -> "&maker=maker-" + random.nextInt(40);
        };
    }

    private String cursor(int size) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(any(size).getBytes(StandardCharsets.US_ASCII));
    }

    private String any(int size) {
        return GeneratedPromises.id(1 + random.nextInt(size));
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One client asks the servers in turn: whatever else the machine does falls on all of them. */
    private void latencies(String name, Request request) throws IOException {
        double[][] times = new double[sites.size()][REQUESTS];
        List<KeptConnection> connections = new ArrayList<>();
        for (Site site : sites) {
            connections.add(new KeptConnection(site.server.port()));
        }
        for (int i = -REQUESTS; i < REQUESTS; i++) {
            for (int s = 0; s < sites.size(); s++) {
                Site site = sites.get(s);
                String path = request.path(site.size);
                long begin = System.nanoTime();
                connections.get(s).get(path);
                if (i >= 0) {
                    times[s][i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        for (KeptConnection connection : connections) {
            connection.close();
        }
        System.out.printf("%n%s, ms%n%12s %8s %8s %8s%n", name, "promises", "median", "p99", "p99 to " + SIZES[1]);
        for (double[] each : times) {
            Arrays.sort(each);
        }
        for (int s = 0; s < sites.size(); s++) {
            System.out.printf(
                    Locale.ROOT,
                    "%12d %8.2f %8.2f %8.2f%n",
                    sites.get(s).size,
                    percentile(times[s], 50),
                    percentile(times[s], 99),
                    percentile(times[s], 99) / percentile(times[1], 99));
        }
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The same page again and again, any page, and a file with the bytes of the first, in turn. */
    private void throughput(Site site) throws Exception {
        String page = "/ar/promises/" + GeneratedPromises.id(1);
        byte[] bytes;
        try (KeptConnection connection = new KeptConnection(site.server.port())) {
            bytes = connection.get(page);
        }
        Files.write(site.files.resolve("images/page.html"), bytes);
        List<double[]> rounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double file = perSecond(site, () -> "/images/page.html");
            double same = perSecond(site, () -> page);
            double any = perSecond(site, () -> page(site.size));
            if (round > 0) {
                rounds.add(new double[] {file, same, any});
            }
        }
        double file = median(rounds, 0);
        System.out.printf(
                Locale.ROOT,
                "%n%d bytes, medians of %d rounds, a second with %d clients%nfile %.0f, promise page %.0f (ratio %.2f),"
                        + " any promise's page %.0f (ratio %.2f)%n",
                bytes.length,
                ROUNDS,
                CLIENTS,
                file,
                median(rounds, 1),
                median(rounds, 1) / file,
                median(rounds, 2),
                median(rounds, 2) / file);
    }

    private static double perSecond(Site site, Callable<String> path) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begin = System.nanoTime();
        long end = begin + (long) (SECONDS * 1e9);
        Callable<Integer> client = () -> {
            int answers = 0;
            try (KeptConnection connection = new KeptConnection(site.server.port())) {
                for (; System.nanoTime() < end; answers++) {
                    connection.get(path.call());
                }
            }
            return answers;
        };
        try {
            int answers = 0;
            for (Future<Integer> each : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                answers += each.get();
            }
            return answers / ((System.nanoTime() - begin) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    private static double median(List<double[]> rounds, int figure) {
        return rounds.stream().mapToDouble(r -> r[figure]).sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    private interface Request {
        String path(int size);
    }

    /** A server over so many promises, and a folder whose files it serves. */
    private record Site(int size, Path files, Server server) implements AutoCloseable {

        static Site start(int size) throws Exception {
            Path files = Files.createTempDirectory("marsad-public-bench");
            Files.createDirectories(files.resolve("images"));
            server(files).close();
            long begin = System.nanoTime();
            GeneratedPromises.write(files.resolve("data"), size);
            double written = (System.nanoTime() - begin) / 1e9;
            Server server = server(files);
            begin = System.nanoTime();
            awaitOpenData(server);
            System.out.printf(
                    Locale.ROOT,
                    "%d promises: written in %.1f s, started in %.1f s, open data ready %.1f s later%n",
                    size,
                    written,
                    server.startSeconds,
                    (System.nanoTime() - begin) / 1e9);
            return new Site(size, files, server);
        }

        /** The first files of it are made in the background after the start. */
        private static void awaitOpenData(Server server) throws IOException, InterruptedException {
            for (int attempt = 0; attempt < 10; attempt++) {
                try {
                    if (server.send(server.request("/data/datapackage.json").GET()).statusCode() == 200) {
                        return;
                    }
                } catch (HttpTimeoutException e) {
                    // It takes longer than a minute here.
                }
            }
            server.close();
            throw new IOException("no open data");
        }

        private static Server server(Path files) throws IOException, InterruptedException {
            return new Server(
                    Path.of("target/marsad.jar"),
                    "/actuator/health/readiness",
                    List.of(
                            "--spring.profiles.active=demo",
                            "--server.tomcat.max-keep-alive-requests=-1",
                            "--server.tomcat.keep-alive-timeout=-1",
                            "--marsad.data-dir=" + files.resolve("data"),
                            "--spring.web.resources.static-locations=classpath:/META-INF/resources/,classpath:/static/,file:"
                                    + files + "/"));
        }

        @Override
        public void close() throws Exception {
            server.close();
            FileSystemUtils.deleteRecursively(files);
        }
    }
}
