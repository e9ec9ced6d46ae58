package org.marsad.site.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Examples of bodies, by the name of their schema, from {@code api-examples.json}; of problems, in our own words. */
@Component
class ApiExamples {

    private static final String FILE = "/api-examples.json";

    private final ObjectMapper json;
    private final MessageSource messages;
    private final JsonNode examples;

    ApiExamples(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
        try (InputStream file = ApiExamples.class.getResourceAsStream(FILE)) {
            this.examples = json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void addTo(OpenAPI api) {
        api.getPaths().forEach((path, item) -> item.readOperations().forEach(operation -> addTo(path, operation)));
    }

    private void addTo(String path, Operation operation) {
        if (operation.getRequestBody() != null) {
            addTo(path, 0, operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((code, answer) -> addTo(path, Integer.parseInt(code), answer.getContent()));
    }

    private void addTo(String path, int status, @Nullable Content content) {
        if (content != null) {
            content.values().forEach(media -> {
                JsonNode example = example(path, status, media);
                if (example != null) {
                    media.setExample(example);
                }
            });
        }
    }

    private @Nullable JsonNode example(String path, int status, MediaType media) {
        Schema<?> schema = media.getSchema();
        if (schema == null) {
            return null;
        }
        if (status >= 400) {
            return problem(path, status);
        }
        if (schema.getItems() != null) {
            return json.createArrayNode().add(named(schema.getItems()));
        }
        return named(schema);
    }

    private @Nullable JsonNode named(Schema<?> schema) {
        String ref = schema.get$ref();
        // A body of bytes has no schema of its own, and no example that could be read.
        return ref == null ? null : examples.get(ref.substring(ref.lastIndexOf('/') + 1));
    }

    private ObjectNode problem(String path, int status) {
        ObjectNode problem = json.createObjectNode()
                .put("type", "about:blank")
                .put("title", word(status, "title"))
                .put("status", status)
                .put("detail", word(status, "text"))
                .put("instance", path.replaceAll("\\{\\w+\\}", "unknown"));
        return status == 410 ? problem.put("withdrawn_at", "2026-03-21T09:30:00Z") : problem;
    }

    private String word(int status, String part) {
        String general =
                messages.getMessage("site.error." + (status >= 500 ? 500 : 400) + "." + part, null, Locale.ENGLISH);
        return String.valueOf(messages.getMessage("site.error." + status + "." + part, null, general, Locale.ENGLISH));
    }
}
