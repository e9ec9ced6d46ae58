package org.marsad.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** A real clamd on a free port and a unix socket, whose only signature is that of the harmless test file of EICAR. */
public final class RunningClamd implements AutoCloseable {

    public static final String SIGNATURE = "Marsad.Test";

    private final Path directory;
    private final int port;
    private final Process process;

    private RunningClamd(Path directory, int port) throws IOException {
        this.directory = directory;
        this.port = port;
        this.process = new ProcessBuilder("clamd", "--config-file=" + directory.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("clamd.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(60)).until(this::answers);
    }

    public static RunningClamd start(Path directory, int port, String... settings) throws IOException {
        Path signatures = Files.createDirectories(directory.resolve("signatures"));
        Files.writeString(
                signatures.resolve("test.ndb"),
                SIGNATURE + ":0:*:" + HexFormat.of().formatHex(testFile()) + "\n");
        Files.writeString(directory.resolve("clamd.conf"), """
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                LocalSocket %s
                Foreground yes
                SelfCheck 0
                AlertEncrypted yes
                AlertExceedsMax yes
                %s
                """.formatted(
                        signatures, port, directory.resolve("socket"), String.join("\n", settings)));
        return new RunningClamd(directory, port);
    }

    /** The test file of EICAR, put together here so that no scanner takes our source for it. */
    public static byte[] testFile() {
        String start = "X5O!P%@AP[4\\PZX54(P^)7CC)7}";
        return (start + "$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!" + "$H+H*").getBytes(ISO_8859_1);
    }

    public String tcp() {
        return "127.0.0.1:" + port;
    }

    public String unix() {
        return "unix:" + directory.resolve("socket");
    }

    public void freeze() throws IOException {
        signal("-STOP");
    }

    public void thaw() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        Tool.run(directory, "kill", signal, Long.toString(process.pid()));
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException(log());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.getOutputStream().write("zPING\0".getBytes(US_ASCII));
            return new String(socket.getInputStream().readNBytes(4), US_ASCII).equals("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("clamd.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
