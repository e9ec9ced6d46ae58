package org.marsad.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code java -jar target/marsad.jar}, started as an operator would start it and stopped or killed at will. */
final class RunningMarsad implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(8);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final int port;
    private final Path log;

    private RunningMarsad(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** The demo profile on a free port, over a data folder that may hold an earlier run's data. */
    static RunningMarsad demo(Path dataDirectory, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--spring.profiles.active=demo"));
        all.addAll(List.of(arguments));
        return start(dataDirectory, jar(), all);
    }

    /** What starts the packaged application. */
    static List<String> jar() {
        return List.of(java(), "-Xmx512m", "-jar", System.getProperty("marsad.jar", "target/marsad.jar"));
    }

    /** Any launch command; port and data folder are added to its arguments. */
    static RunningMarsad start(Path dataDirectory, List<String> launcher, List<String> arguments) {
        int port = freePort();
        Path log = dataDirectory.resolve("marsad-" + port + ".log");
        List<String> command = new ArrayList<>(launcher);
        command.addAll(arguments);
        command.add("--server.port=" + port);
        command.add("--marsad.data-dir=" + dataDirectory);
        try {
            Files.createDirectories(dataDirectory);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningMarsad running = new RunningMarsad(process, port, log);
            try {
                running.awaitReady();
            } catch (RuntimeException e) {
                running.kill();
                throw e;
            }
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady() {
        Awaitility.await("Marsad is ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("Marsad stopped at start:\n" + log());
                    }
                    return answersReady();
                });
    }

    private boolean answersReady() {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** SIGKILL: no shutdown hook, no flush, nothing. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Marsad did not end within a minute:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
