package org.marsad.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A connection that sends what no well-behaved client would: half a request, a wrong one, or nothing more. */
public final class RawConnection implements AutoCloseable {

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    public static RawConnection to(int port) {
        try {
            return new RawConnection(new Socket(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole answer to a request, which is read until the server closes the connection. */
    public static String answer(int port, String request) {
        try (RawConnection connection = to(port)) {
            return connection.send(request).rest(Duration.ofSeconds(60));
        }
    }

    /** A request without a body, after which the server is to close. */
    public static String get(int port, String target, String... headers) {
        return answer(
                port,
                "GET " + target + " HTTP/1.1\r\nConnection: close\r\n"
                        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
    }

    public RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line of an answer, empty at its end. */
    public String line() {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read();
                    next >= 0 && next != '\n';
                    next = socket.getInputStream().read()) {
                line.append((char) next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString().strip();
    }

    /** What comes until the server closes; fails if it does not within this time. */
    public String rest(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the server kept the connection for " + patience, e);
        } catch (SocketException reset) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
