package org.marsad.site.internal.api;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Set;

/** Schemas of what has no record: problems, and codes with their names. */
final class CommonSchemas {

    /** Of an error (RFC 9457). */
    static final String PROBLEM = "Problem";

    private CommonSchemas() {}

    static Schema<?> problem() {
        return object("What went wrong (RFC 9457), in words of the language that was asked for")
                .addProperty("type", string().format("uri-reference"))
                .addProperty("title", string())
                .addProperty("status", of("integer").format("int32"))
                .addProperty("detail", string())
                .addProperty("instance", string().format("uri-reference"))
                .addProperty("errors", of("array").items(error()).description("What is wrong, field by field"))
                .addProperty(
                        "withdrawn_at",
                        string().format("date-time").description("With 410: since when there is nothing here"))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> error() {
        return object("What is wrong with a field")
                .addProperty("field", string())
                .addProperty("code", string())
                .addProperty("message", string())
                .required(List.of("field", "code", "message"));
    }

    static Schema<?> named() {
        return object("A code with its name in every language of the site")
                .addProperty("code", string())
                .additionalProperties(string().description("The name in the language that the key is the code of"))
                .required(List.of("code"));
    }

    static Schema<?> string() {
        return of("string");
    }

    private static Schema<?> object(String description) {
        return of("object").description(description);
    }

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        return schema;
    }
}
