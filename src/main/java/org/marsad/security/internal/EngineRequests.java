package org.marsad.security.internal;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The engine's REST API under a prefix, as far as the HTTP contract opens it. It has two ways in: one over HTTP Basic
 * for clients, and the one the web applications call.
 */
final class EngineRequests {

    private final String prefix;

    EngineRequests(String prefix) {
        this.prefix = prefix;
    }

    /** All of it. */
    RequestMatcher all() {
        return Paths.any(prefix, prefix + "/**");
    }

    /** What analysts and editors may ask, each within their own permissions; nothing else. */
    RequestMatcher work() {
        return new OrRequestMatcher(
                on(GET, "/task", "/task/count", "/task/{id}"),
                on(
                        GET,
                        "/task/{id}/variables",
                        "/task/{id}/form",
                        "/task/{id}/form-variables",
                        "/task/{id}/rendered-form",
                        "/task/{id}/deployed-form",
                        "/task/{id}/comment",
                        "/task/{id}/identity-links"),
                on(POST, "/task", "/task/count"),
                on(
                        POST,
                        "/task/{id}/claim",
                        "/task/{id}/unclaim",
                        "/task/{id}/complete",
                        "/task/{id}/submit-form",
                        "/task/{id}/comment/create"),
                on(GET, "/filter", "/filter/{id}/list", "/filter/{id}/count"),
                on(POST, "/filter/{id}/list", "/filter/{id}/count"),
                on(GET, "/process-definition/{id}/xml", "/process-definition/key/{key}/xml"));
    }

    /** What Tasklist reads beyond {@link #work()} to show names, history and its filters. */
    RequestMatcher tasklist() {
        return new OrRequestMatcher(
                on(GET, "/user/{id}/profile", "/identity/groups", "/filter/{id}", "/filter/count"),
                on(GET, "/history/user-operation", "/history/user-operation/count"),
                on(GET, "/task/{id}/comment/{comment}", "/process-definition/{id}"),
                // Asks what it may do with filters; the engine answers by its permissions.
                on(OPTIONS, "/filter", "/filter/{id}"));
    }

    /**
     * What nobody may, whatever the engine would permit: another place to try passwords, code brought in by deployments
     * and stored expressions, variables behind a form's back, ends that skip the process.
     */
    RequestMatcher neverAllowed() {
        return new OrRequestMatcher(
                all("/identity/verify/**", "/engine/**"),
                on(POST, "/deployment/**", "/filter/create/**"),
                on(POST, "/process-definition/**", "/message/**", "/signal/**"),
                on(PUT, "/task/{id}"),
                writing("/process-instance/{id}/variables/**"),
                writing("/execution/{id}/localVariables/**"),
                all("/deployment/create", "/deployment/{id}/redeploy"),
                on(DELETE, "/deployment/**"),
                on(PUT, "/filter/**"),
                all("/task/{id}/bpmnError", "/task/{id}/bpmnEscalation"),
                writing("/task/{id}/variables/**"),
                writing("/task/{id}/localVariables/**"));
    }

    private RequestMatcher on(HttpMethod method, String... paths) {
        return Paths.any(method, absolute(paths));
    }

    private RequestMatcher all(String... paths) {
        return Paths.any(absolute(paths));
    }

    private RequestMatcher writing(String path) {
        return new OrRequestMatcher(on(POST, path), on(PUT, path), on(DELETE, path));
    }

    private String[] absolute(String... paths) {
        return Arrays.stream(paths).map(path -> prefix + path).toArray(String[]::new);
    }
}
