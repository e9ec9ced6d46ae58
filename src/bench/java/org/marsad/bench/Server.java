package org.marsad.bench;

import java.io.IOException;
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

/** One application under measurement, in a process of its own with the same heap as the other. */
final class Server implements AutoCloseable {

    final double startSeconds;
    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    Server(Path jar, String readyPath, List<String> arguments) throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-jar", jar.toString()));
        command.addAll(arguments);
        command.add("--server.port=" + port);
        long begin = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("marsad-bench", ".log").toFile())
                .start();
        while (!ready(readyPath)) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
                throw new IllegalStateException(jar + " does not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        startSeconds = (System.nanoTime() - begin) / 1e9;
    }

    private boolean ready(String path) throws InterruptedException {
        try {
            return send(request(path).GET()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return port;
    }

    /** Resident set size in MiB, as the operating system accounts it. */
    double residentMebibytes() throws IOException {
        return mebibytes("VmRSS:");
    }

    /** The greatest it has been. */
    double peakMebibytes() throws IOException {
        return mebibytes("VmHWM:");
    }

    private double mebibytes(String what) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(what)) {
                return Long.parseLong(line.replaceAll("\\D+", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("no " + what + " this benchmark needs Linux");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
