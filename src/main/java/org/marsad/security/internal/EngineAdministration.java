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
 * What administrators may ask of the engine's REST API beyond what the others may: to see how the processes run and help
 * them on, and to keep accounts. Nothing here brings in code or expressions, writes a variable, moves or ends a process
 * or changes what a role may do: none of that has a second pair of eyes.
 */
final class EngineAdministration {

    private static final String[] READ = {
        "/authorization",
        "/batch",
        "/case-definition",
        "/case-instance",
        "/decision-definition",
        "/decision-requirements-definition",
        "/deployment",
        "/event-subscription",
        "/execution",
        "/external-task",
        "/filter",
        "/group",
        "/history",
        "/identity",
        "/incident",
        "/job",
        "/job-definition",
        "/metrics",
        "/process-definition",
        "/process-instance",
        "/schema",
        "/task",
        "/telemetry",
        "/tenant",
        "/user",
        "/variable-instance",
        "/version"
    };

    private static final String[] QUERIED = {
        "/execution",
        "/external-task",
        "/group",
        "/history/activity-instance",
        "/history/external-task-log",
        "/history/job-log",
        "/history/process-instance",
        "/history/task",
        "/history/variable-instance",
        "/job",
        "/job-definition",
        "/process-instance",
        "/variable-instance"
    };

    private final EnginePaths engine;

    EngineAdministration(EnginePaths engine) {
        this.engine = engine;
    }

    RequestMatcher all() {
        return new OrRequestMatcher(reading(), helpingOn(), accounts());
    }

    private RequestMatcher reading() {
        return new OrRequestMatcher(
                on(GET, below(READ)),
                on(POST, QUERIED),
                on(POST, counts()),
                on(POST, "/history/detail", "/schema/log", "/identity/password-policy"),
                // Asks what it may do; the engine answers by its permissions.
                on(OPTIONS, below("/authorization", "/filter", "/group", "/tenant", "/user")));
    }

    /** A job that failed is tried again or now, and what must stand still stands still. */
    private RequestMatcher helpingOn() {
        return new OrRequestMatcher(
                on(POST, "/job/retries", "/job/{id}/execute", "/job/{id}/duedate/recalculate"),
                on(PUT, "/job/{id}/retries", "/job-definition/{id}/retries", "/job/{id}/duedate"),
                on(
                        PUT,
                        "/job/{id}/suspended",
                        "/job-definition/{id}/suspended",
                        "/process-definition/{id}/suspended",
                        "/process-instance/{id}/suspended"),
                // Frees a task whose holder is away; our rules refuse everything else.
                on(POST, "/task/{id}/assignee"));
    }

    /** Who is on the staff, and in which of the roles that there are. */
    private RequestMatcher accounts() {
        return new OrRequestMatcher(
                on(POST, "/user/create", "/user/{id}/unlock"),
                on(PUT, "/user/{id}/profile", "/user/{id}/credentials", "/group/{id}/members/{user}"),
                on(DELETE, "/user/{id}", "/group/{id}/members/{user}"));
    }

    private RequestMatcher on(HttpMethod method, String... paths) {
        return engine.on(method, paths);
    }

    private static String[] below(String... paths) {
        return Arrays.stream(paths).map(path -> path + "/**").toArray(String[]::new);
    }

    private static String[] counts() {
        return Arrays.stream(QUERIED).map(path -> path + "/count").toArray(String[]::new);
    }
}
