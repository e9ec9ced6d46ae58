package org.marsad.judges;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.marsad.support.Newsroom;

/** Asks the API, and holds every answer against what the served OpenAPI document says of it. */
final class DescribedApi {

    private static final String BASE = "/api/v1";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final JsonNode document;
    private final Set<String> seen = new TreeSet<>();

    DescribedApi(int port) {
        this.origin = "http://127.0.0.1:" + port;
        this.document =
                strict(Newsroom.json(send("GET", "/v3/api-docs", new byte[0]).body()));
    }

    /** A property that no schema names is a finding, too. */
    private static JsonNode strict(JsonNode document) {
        for (JsonNode schema : document.path("components").path("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return document;
    }

    /** The answer, which is as described; names and values of headers. */
    HttpResponse<String> ask(String method, String path, int expected, byte[] body, String... headers) {
        HttpResponse<String> answer = send(method, BASE + path, body, headers);
        assertThat(answer.statusCode())
                .as(method + " " + path + " " + answer.body())
                .isEqualTo(expected);
        String template = template(method, BASE + path.replaceAll("\\?.*", ""));
        String name = method + " " + template + " " + expected;
        JsonNode described = operation(method, template).path("responses").path("" + expected);
        assertThat(described.isMissingNode()).as(name + " is described").isFalse();
        described
                .path("headers")
                .fieldNames()
                .forEachRemaining(header -> assertThat(answer.headers().firstValue(header))
                        .as(name + " " + header)
                        .isPresent());
        if (!answer.body().isEmpty()) {
            String type =
                    answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
            JsonNode media = described.path("content").path(type);
            assertThat(media.isMissingNode()).as(name + " as " + type).isFalse();
            assertThat(problems(media.path("schema"), Newsroom.json(answer.body())))
                    .as(name + " " + answer.body())
                    .isEmpty();
        }
        seen.add(name);
        return answer;
    }

    /** What is described and was not seen. */
    Set<String> unseen() {
        Set<String> unseen = new TreeSet<>();
        answers((name, described) -> unseen.add(name));
        unseen.removeAll(seen);
        return unseen;
    }

    /** Examples that are not what their schema says, and answers with a body that have none. */
    List<String> wrongExamples() {
        List<String> wrong = new ArrayList<>();
        answers((name, described) -> described.path("content").forEach(media -> {
            if (media.path("example").isMissingNode()) {
                wrong.add(name + " has no example");
            } else {
                problems(media.path("schema"), media.path("example"))
                        .forEach(problem -> wrong.add(name + ": " + problem.getMessage()));
            }
        }));
        return wrong;
    }

    /** What is wrong with a body that should be of this schema. */
    List<String> problems(String schema, String body) {
        JsonNode named = Newsroom.json("{\"$ref\":\"#/components/schemas/" + schema + "\"}");
        return problems(named, Newsroom.json(body)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private void answers(BiConsumer<String, JsonNode> each) {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operation
                                .getValue()
                                .path("responses")
                                .properties()
                                .forEach(answer -> each.accept(
                                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " "
                                                + answer.getKey(),
                                        answer.getValue()))));
    }

    private Set<ValidationMessage> problems(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(whole, config)
                .validate(value);
    }

    private JsonNode operation(String method, String template) {
        return document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    private String template(String method, String path) {
        List<String> matching = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(template -> {
            boolean matches = path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
            if (matches && !operation(method, template).isMissingNode()) {
                matching.add(template);
            }
        });
        assertThat(matching).as(method + " " + path).hasSize(1);
        return matching.get(0);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).method(method, BodyPublishers.ofByteArray(body));
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
}
