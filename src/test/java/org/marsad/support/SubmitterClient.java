package org.marsad.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A submitter's program: nothing but the public API. */
final class SubmitterClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;

    SubmitterClient(int port) {
        this.api = "http://127.0.0.1:" + port + "/api/v1";
    }

    HttpResponse<String> submit(Multipart form) {
        return send(request("/submissions")
                .header("Content-Type", form.contentType())
                .POST(form.publisher()));
    }

    HttpResponse<String> track(String receipt) {
        return send(request("/tracking").header("Authorization", "Bearer " + receipt));
    }

    HttpResponse<String> write(String receipt, String text) {
        return send(request("/tracking/messages")
                .header("Authorization", "Bearer " + receipt)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}")));
    }

    HttpResponse<String> withdraw(String receipt) {
        return send(request("/tracking/withdrawal")
                .header("Authorization", "Bearer " + receipt)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> appeal(String receipt, String text) {
        return send(request("/tracking/appeal")
                .header("Authorization", "Bearer " + receipt)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}")));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
