package org.marsad.site.internal.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives every operation the answers that all have in common, and every error its schema and an example. */
@Component
@Order(10)
class ApiAnswers implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    private static final String ETAG = "Changes when the answer does; to be sent back as If-None-Match";
    private static final String RETRY_AFTER = "Whole seconds until it is worth trying again";

    private final ApiExamples examples;

    ApiAnswers(ApiExamples examples) {
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSchemas(CommonSchemas.PROBLEM, CommonSchemas.problem())
                .addSchemas(RecordSchemas.NAMED, CommonSchemas.named());
        api.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        examples.addTo(api);
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        ApiResponses answers = operation.getResponses();
        boolean open = method == HttpMethod.GET && operation.getSecurity() == null;
        if (open) {
            answers.putIfAbsent("304", new ApiResponse().description("Nothing has changed since"));
            operation.addParametersItem(ifNoneMatch());
            answers.forEach((code, answer) -> {
                if (code.compareTo("400") < 0) {
                    answer.addHeaderObject("ETag", text(ETAG));
                }
            });
        }
        if (method != HttpMethod.OPTIONS) {
            answers.putIfAbsent("500", new ApiResponse().description("It failed, and nothing was changed"));
            answers.putIfAbsent("503", new ApiResponse().description("Cannot be answered now"));
        }
        if (answers.values().stream().anyMatch(answer -> answer.getContent() != null)) {
            answers.putIfAbsent(
                    "406", new ApiResponse().description("None of the accepted media types can be answered"));
        }
        if (path.startsWith("/api/v1/uploads")) {
            answers.values().forEach(answer -> answer.addHeaderObject("Tus-Resumable", text("1.0.0")));
        }
        answers.forEach(ApiAnswers::describe);
        Map<String, ApiResponse> inOrder = new TreeMap<>(answers);
        answers.clear();
        answers.putAll(inOrder);
    }

    private static void describe(String code, ApiResponse answer) {
        if (code.equals("429") || code.equals("503")) {
            answer.addHeaderObject("Retry-After", text(RETRY_AFTER));
        }
        if (code.compareTo("400") >= 0) {
            Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + CommonSchemas.PROBLEM);
            answer.setContent(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(problem)));
        } else if (answer.getContent() != null && answer.getContent().containsKey("*/*")) {
            MediaType any = answer.getContent().remove("*/*");
            answer.getContent().addMediaType(JSON, any);
        }
    }

    private static Parameter ifNoneMatch() {
        return new Parameter()
                .name("If-None-Match")
                .in("header")
                .required(false)
                .description("The ETag of the answer that the client has")
                .schema(CommonSchemas.string());
    }

    private static Header text(String description) {
        return new Header().description(description).schema(CommonSchemas.string());
    }
}
