package org.marsad.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests that no well-behaved client would send, byte by byte. */
final class RawHttp {

    private RawHttp() {}

    /** The whole answer, head and body. */
    static String get(int port, String target, String header) {
        return send(
                port, "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    /** The same from another address of this machine than all other tests have. */
    static String get(int port, String target, String header, String from) {
        return send(
                port,
                from,
                "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header + "\r\n\r\n");
    }

    static String post(int port, String target, String header, String body) {
        return send(
                port,
                "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header
                        + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    /** JSON in one chunk, whose length no header says. */
    static String chunked(int port, String target, String header, String json) {
        return send(
                port,
                "POST " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + header
                        + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(json.getBytes(UTF_8).length) + "\r\n" + json + "\r\n0\r\n\r\n");
    }

    private static String send(int port, String request) {
        return send(port, "127.0.0.1", request);
    }

    private static String send(int port, String from, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByName(from), 0)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
