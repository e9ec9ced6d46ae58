package org.marsad.audit.internal;

import static org.marsad.audit.AuditKind.ACCOUNT;
import static org.marsad.audit.AuditKind.GROUP;
import static org.marsad.audit.AuditKind.PASSWORD;
import static org.marsad.audit.AuditKind.PROCESS;
import static org.marsad.audit.AuditKind.TASK;
import static org.marsad.audit.internal.ObjectId.NONE;
import static org.marsad.audit.internal.ObjectId.below;
import static org.marsad.audit.internal.ObjectId.field;
import static org.marsad.audit.internal.ObjectId.json;
import static org.marsad.audit.internal.ObjectId.path;
import static org.marsad.audit.internal.Rule.ANY;
import static org.marsad.audit.internal.Rule.READ;
import static org.marsad.audit.internal.Rule.nothing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;

/** Camunda's REST API by both ways into it, and its applications: the first row that fits is the one. */
final class EngineRules {

    private static final List<String> WAYS_IN = List.of("/engine-rest", "/camunda/api/engine/engine/{engine}");

    private static final Set<String> GET = Set.of("GET");
    private static final Set<String> POST = Set.of("POST");
    private static final Set<String> QUERY = Set.of("GET", "POST");
    private static final Set<String> PUT = Set.of("PUT");

    private static final List<Rule> TASKS = List.of(
            engine(QUERY, AuditAct.SAW, TASK, NONE, "/task", "/task/count"),
            engine(POST, AuditAct.DECIDED, TASK, path("id"), "/task/{id}/complete", "/task/{id}/submit-form"),
            engine(
                    POST,
                    AuditAct.CHANGED,
                    TASK,
                    path("id"),
                    "/task/{id}/claim",
                    "/task/{id}/unclaim",
                    "/task/{id}/assignee",
                    "/task/{id}/comment/create"),
            engine(GET, AuditAct.DOWNLOADED, TASK, path("id"), "/task/{id}/variables/{name}/data"),
            engine(GET, AuditAct.DOWNLOADED, TASK, path("id"), "/task/{id}/localVariables/{name}/data"),
            engine(GET, AuditAct.DOWNLOADED, TASK, path("id"), "/task/{id}/attachment/{name}/data"),
            engine(READ, AuditAct.SAW, TASK, path("id"), "/task/{id}", "/task/{id}/**"),
            engine(
                    QUERY,
                    AuditAct.SAW,
                    TASK,
                    (username, request, variables) -> "filter/" + variables.getOrDefault("id", ""),
                    "/filter/{id}/list",
                    "/filter/{id}/count",
                    "/filter/{id}/singleResult"),
            nothingOf("names of lists, the same for everybody", READ, "/filter", "/filter/**"),
            engine(
                    READ,
                    AuditAct.SAW,
                    TASK,
                    field("taskId"),
                    "/history/user-operation",
                    "/history/user-operation/count"),
            nothingOf(
                    "the site shows everybody the process that runs",
                    READ,
                    "/process-definition/{id}",
                    "/process-definition/{id}/xml",
                    "/process-definition/key/{key}/xml"),
            nothingOf("asks what one may do", Set.of("OPTIONS"), "/**"));

    private static final List<Rule> ACCOUNTS = List.of(
            engine(POST, AuditAct.CHANGED, ACCOUNT, json("/profile/id"), "/user/create"),
            engine(PUT, AuditAct.CHANGED, PASSWORD, path("id"), "/user/{id}/credentials"),
            engine(Set.of("PUT", "POST"), AuditAct.CHANGED, ACCOUNT, path("id"), "/user/{id}/{of}"),
            engine(Set.of("DELETE"), AuditAct.CHANGED, ACCOUNT, path("id"), "/user/{id}"),
            engine(READ, AuditAct.SAW, ACCOUNT, NONE, "/user", "/user/count"),
            engine(READ, AuditAct.SAW, ACCOUNT, path("id"), "/user/{id}", "/user/{id}/**"),
            engine(READ, AuditAct.SAW, ACCOUNT, field("userId"), "/identity/groups"),
            engine(Set.of("PUT", "DELETE"), AuditAct.CHANGED, GROUP, path("id", "user"), "/group/{id}/members/{user}"),
            engine(QUERY, AuditAct.SAW, GROUP, NONE, "/group", "/group/count"),
            engine(READ, AuditAct.SAW, GROUP, path("id"), "/group/{id}", "/group/{id}/**"),
            nothingOf("what a password must be", QUERY, "/identity/password-policy"));

    private static final String READABLE = "authorization|batch|case-definition|case-instance|decision-definition"
            + "|decision-requirements-definition|deployment|event-subscription|execution|external-task|history|identity"
            + "|incident|job|job-definition|metrics|process-definition|process-instance|schema|telemetry|tenant"
            + "|variable-instance|version";

    private static final String QUERIED =
            "execution|external-task|job|job-definition|process-instance|variable-instance";

    private static final String QUERIED_HISTORY =
            "activity-instance|detail|external-task-log|job-log|process-instance|task|variable-instance";

    /** What administrators see of the engine, and how they help a process on. */
    private static final List<Rule> PROCESSES = List.of(
            engine(
                    GET,
                    AuditAct.DOWNLOADED,
                    PROCESS,
                    path("of", "id"),
                    "/{of:variable-instance}/{id}/data",
                    "/{of:deployment}/{id}/resources/{resource}/data"),
            engine(GET, AuditAct.DOWNLOADED, PROCESS, path("of", "id"), "/history/{of}/{id}/data"),
            engine(
                    Set.of("PUT", "POST"),
                    AuditAct.CHANGED,
                    PROCESS,
                    path("of", "id"),
                    "/{of:job|job-definition|process-definition|process-instance}/{id}/retries",
                    "/{of:job|job-definition|process-definition|process-instance}/{id}/suspended",
                    "/{of:job}/{id}/execute",
                    "/{of:job}/{id}/duedate",
                    "/{of:job}/{id}/duedate/recalculate"),
            engine(POST, AuditAct.CHANGED, PROCESS, path("of"), "/{of:job}/retries"),
            engine(POST, AuditAct.SAW, PROCESS, path("of"), "/{of:" + QUERIED + "}", "/{of:" + QUERIED + "}/count"),
            engine(
                    POST,
                    AuditAct.SAW,
                    PROCESS,
                    path("of"),
                    "/history/{of:" + QUERIED_HISTORY + "}",
                    "/history/{of:" + QUERIED_HISTORY + "}/count",
                    "/schema/{of:log}"),
            engine(
                    READ,
                    AuditAct.SAW,
                    PROCESS,
                    (username, request, variables) -> variables.get("of") + variables.getOrDefault("rest", ""),
                    "/{of:" + READABLE + "}/{*rest}"));

    private static final List<Rule> APPLICATIONS = List.of(
            nothing(
                    "programs of Camunda, the same for everybody",
                    READ,
                    "/camunda",
                    "/camunda/",
                    "/camunda/app/**",
                    "/camunda/lib/**",
                    "/camunda/assets/**",
                    "/camunda/favicon.ico",
                    "/camunda/api/{application}/plugin/{plugin}/static/**"),
            nothing(
                    "tells oneself who one is",
                    READ,
                    "/camunda/api/engine/engine",
                    "/camunda/api/engine/engine/",
                    "/camunda/api/admin/auth/user/{engine}"),
            nothing("a log-out is noted by itself", ANY, "/camunda/api/admin/auth/user/{engine}/logout"),
            Rule.of(
                    QUERY,
                    AuditAct.SAW,
                    PROCESS,
                    below("plugin"),
                    "/camunda/api/{application:cockpit|admin|tasklist}/plugin/{*rest}"));

    static final List<Rule> ALL = Stream.of(APPLICATIONS, TASKS, ACCOUNTS, PROCESSES)
            .flatMap(List::stream)
            .toList();

    private EngineRules() {}

    private static Rule engine(Set<String> methods, AuditAct act, AuditKind kind, ObjectId object, String... paths) {
        return Rule.of(methods, act, kind, object, onEveryWay(paths));
    }

    private static Rule nothingOf(String because, Set<String> methods, String... paths) {
        return nothing(because, methods, onEveryWay(paths));
    }

    private static String[] onEveryWay(String... paths) {
        return WAYS_IN.stream()
                .flatMap(way -> Arrays.stream(paths).map(path -> way + path))
                .toArray(String[]::new);
    }
}
