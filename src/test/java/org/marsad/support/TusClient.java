package org.marsad.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** tus 1.0.0, request by request, as a test wants each of them. */
public final class TusClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;

    public TusClient(String origin) {
        this.origin = origin;
    }

    /** Begins an upload; names and values of more headers. */
    public HttpResponse<String> create(Object length, String... headers) {
        return send(request("/api/v1/uploads").header("Upload-Length", "" + length), "POST", nothing(), headers);
    }

    /** Begins an upload with success: its path. */
    public String begin(long length, String fileName) {
        HttpResponse<String> answer = create(length, "Upload-Metadata", "filename " + base64(fileName));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A whole upload: its id. */
    public String upload(String fileName, byte[] content) {
        String path = begin(content.length, fileName);
        if (patch(path, 0, content).statusCode() != 204) {
            throw new IllegalStateException("not uploaded");
        }
        return id(path);
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public HttpResponse<String> head(String path) {
        return send(request(path), "HEAD", nothing());
    }

    /** What the server says is safe. */
    public long offset(String path) {
        return head(path).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    public HttpResponse<String> patch(String path, long offset, byte[] part, String... headers) {
        return send(
                request(path)
                        .header("Upload-Offset", "" + offset)
                        .header("Content-Type", "application/offset+octet-stream"),
                "PATCH",
                BodyPublishers.ofByteArray(part),
                headers);
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path), "DELETE", nothing());
    }

    /** Any other request. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)), method, nothing(), headers);
    }

    /** Begins a part of so many bytes and sends these; closing the socket is the connection's death. */
    public Socket beginPart(String path, long offset, long length, byte[] first, String... headers) throws IOException {
        URI server = URI.create(origin);
        Socket socket = new Socket(server.getHost(), server.getPort());
        String head = "PATCH " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: " + offset
                + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: " + length
                + Stream.of(headers).map(header -> "\r\n" + header).collect(Collectors.joining()) + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(first);
        socket.getOutputStream().flush();
        return socket;
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).header("Tus-Resumable", "1.0.0");
    }

    private static BodyPublisher nothing() {
        return BodyPublishers.noBody();
    }

    private static HttpResponse<String> send(
            HttpRequest.Builder request, String method, BodyPublisher body, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
