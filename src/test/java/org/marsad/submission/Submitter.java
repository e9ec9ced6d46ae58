package org.marsad.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.marsad.support.Multipart;

/** Somebody who sends something, over the API or with a browser, and follows it. */
public final class Submitter {

    public static final String PROMISE = "coalition-presence";
    public static final String STATEMENT = "رأيت آخر قافلة تغادر القاعدة في نهاية كانون الأول.";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    public Submitter(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** What everybody has to send. */
    public static Multipart form() {
        return new Multipart()
                .field("promise", PROMISE)
                .field("statement", STATEMENT)
                .field("consent", "PUBLISH");
    }

    /** Own address, as a browser puts it into Origin. */
    public String origin() {
        return address;
    }

    /** Sends over the API. */
    public HttpResponse<String> submit(Multipart form, String... headers) {
        return post("/api/v1/submissions", form.contentType(), form.publisher(), headers);
    }

    /** Sends over the API with success; the receipt code. */
    public String receiptFor(Multipart form, String... headers) {
        return json(submit(form, headers)).get("receipt").asText();
    }

    public HttpResponse<String> track(String receipt, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/tracking"))
                        .header("Authorization", "Bearer " + receipt),
                headers);
    }

    public HttpResponse<String> write(String receipt, String json, String... headers) {
        return tracking("/messages", receipt, json, headers);
    }

    public HttpResponse<String> withdraw(String receipt, String... headers) {
        return tracking("/withdrawal", receipt, "", headers);
    }

    public HttpResponse<String> appeal(String receipt, String json, String... headers) {
        return tracking("/appeal", receipt, json, headers);
    }

    private HttpResponse<String> tracking(String path, String receipt, String json, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + receipt;
        return post("/api/v1/tracking" + path, "application/json", HttpRequest.BodyPublishers.ofString(json), all);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(address + path)), headers);
    }

    /** Posts the form of a page: names and values by turns. */
    public HttpResponse<String> page(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return post(
                path,
                "application/x-www-form-urlencoded",
                HttpRequest.BodyPublishers.ofString(body.toString()),
                "Origin",
                origin());
    }

    /** Posts the form page. */
    public HttpResponse<String> page(String path, Multipart form) {
        return post(path, form.contentType(), form.publisher(), "Origin", origin());
    }

    public HttpResponse<String> post(
            String path, String contentType, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .POST(body);
        return send(request, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
