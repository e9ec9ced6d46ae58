package org.marsad.security.internal;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import java.util.Set;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What analysts and editors may ask of the engine's REST API, each within their own permissions; nothing else. The API
 * has two ways in: one over HTTP Basic for clients, and the one the web applications call.
 */
final class EngineRequests {

    private static final Set<String> NOTHING = Set.of();
    private static final Set<String> PART = Set.of("firstResult", "maxResults");
    private static final Set<String> DESERIALIZED = Set.of("deserializeValues");
    private static final Set<String> FILTERS = Set.of(
            "filterId",
            "resourceType",
            "name",
            "nameLike",
            "owner",
            "itemCount",
            "sortBy",
            "sortOrder",
            "firstResult",
            "maxResults");

    /** The engine makes its ids of key, version and a number, or of the number alone; {@code statistics} is none. */
    private static final String DEFINITION = "{id:[^:]+:[^:]+:[^:]+|[0-9a-f-]{36}}";

    private final EnginePaths engine;

    EngineRequests(EnginePaths engine) {
        this.engine = engine;
    }

    /** What the HTTP contract opens. */
    RequestMatcher work() {
        return new OrRequestMatcher(
                // The engine knows what a query for tasks may hold, and answers an expression among it with 400.
                engine.on(GET, "/task", "/task/count"),
                engine.asking(PART, POST, "/task"),
                engine.asking(NOTHING, POST, "/task/count"),
                task(),
                engine.asking(
                        NOTHING,
                        POST,
                        "/task/{id}/claim",
                        "/task/{id}/unclaim",
                        "/task/{id}/complete",
                        "/task/{id}/submit-form",
                        "/task/{id}/comment/create"),
                engine.asking(FILTERS, GET, "/filter"),
                engine.asking(PART, GET, "/filter/{id}/list"),
                engine.asking(PART, POST, "/filter/{id}/list"),
                engine.asking(NOTHING, GET, "/filter/{id}/count"),
                engine.asking(NOTHING, POST, "/filter/{id}/count"),
                engine.asking(NOTHING, GET, "/process-definition/{id}/xml", "/process-definition/key/{key}/xml"));
    }

    private RequestMatcher task() {
        return new OrRequestMatcher(
                engine.asking(
                        Set.of(
                                "withCommentAttachmentInfo",
                                "withTaskVariablesInReturn",
                                "withTaskLocalVariablesInReturn"),
                        GET,
                        "/task/{id}"),
                engine.asking(DESERIALIZED, GET, "/task/{id}/variables"),
                engine.asking(Set.of("variableNames", "deserializeValues"), GET, "/task/{id}/form-variables"),
                engine.asking(Set.of("type"), GET, "/task/{id}/identity-links"),
                // With a time by which Tasklist keeps its browser from answering for us.
                engine.asking(Set.of("noCache"), GET, "/task/{id}/rendered-form", "/task/{id}/deployed-form"),
                engine.asking(NOTHING, GET, "/task/{id}/form", "/task/{id}/comment"));
    }

    /** What Tasklist reads beyond {@link #work()} to show names, a task's history and its filters. */
    RequestMatcher tasklist() {
        return new OrRequestMatcher(
                engine.asking(NOTHING, GET, "/user/{id}/profile", "/process-definition/" + DEFINITION),
                engine.asking(NOTHING, GET, "/task/{id}/comment/{comment}"),
                engine.asking(Set.of("userId"), GET, "/identity/groups"),
                engine.asking(Set.of("itemCount"), GET, "/filter/{id}"),
                engine.asking(FILTERS, GET, "/filter/count"),
                // Asks what it may do with filters; the engine answers by its permissions.
                engine.asking(NOTHING, OPTIONS, "/filter", "/filter/{id}"),
                new AndRequestMatcher(
                        QueryNames.naming("taskId"),
                        engine.asking(
                                Set.of("taskId", "firstResult", "maxResults"),
                                GET,
                                "/history/user-operation",
                                "/history/user-operation/count")));
    }
}
