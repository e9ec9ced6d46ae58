package org.marsad.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;
import org.marsad.audit.AuditWay;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/** Says of every request what it is for the audit. */
public final class RuleBook {

    private RuleBook() {}

    /** A row, and what its pattern found in the path. */
    private record Found(Rule rule, Map<String, String> variables) {}

    /** True if a row of the table says what this is, or why nothing is noted of it. */
    public static boolean knows(String method, String path) {
        return find(method, path) != null;
    }

    /** True if there is nothing to note of this. */
    static boolean isNothing(String method, String path) {
        Found found = find(method, path);
        return found != null && found.rule().act() == null;
    }

    /** What is to be noted; empty if there is nothing. What no row knows is noted by its address. */
    static Optional<Act> act(String username, HttpServletRequest request) {
        Found found = find(request.getMethod(), path(request));
        if (found == null) {
            return Optional.of(unknown(username, request));
        }
        AuditAct act = found.rule().act();
        AuditKind kind = found.rule().kind();
        return act == null || kind == null
                ? Optional.empty()
                : Optional.of(Act.of(
                                username,
                                act,
                                kind,
                                found.rule().object().of(username, request, found.variables()),
                                way(request)))
                        .filter(noted -> !isOwnName(noted));
    }

    /** Tasklist asks all the time who one is oneself. */
    private static boolean isOwnName(Act act) {
        return act.act() == AuditAct.SAW
                && act.kind() == AuditKind.ACCOUNT
                && act.object().equals(act.account());
    }

    /** The same, where even a look at nothing is something: it was refused. */
    static Act refused(String username, HttpServletRequest request) {
        return act(username, request).orElseGet(() -> unknown(username, request));
    }

    /** True if the id of what is changed stands in the body. */
    static boolean isInBody(HttpServletRequest request) {
        return request.getMethod().equals("POST") && path(request).endsWith("/user/create");
    }

    private static Act unknown(String username, HttpServletRequest request) {
        AuditAct act = Rule.READ.contains(request.getMethod()) ? AuditAct.SAW : AuditAct.CHANGED;
        return Act.of(username, act, AuditKind.OTHER, path(request), way(request));
    }

    private static @Nullable Found find(String method, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return Stream.concat(PageRules.ALL.stream(), EngineRules.ALL.stream())
                .map(rule -> found(rule, method, parsed))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<Found> found(Rule rule, String method, PathContainer path) {
        PathPattern pattern = rule.matching(method, path);
        PathMatchInfo match = pattern == null ? null : pattern.matchAndExtract(path);
        return Optional.ofNullable(match).map(matched -> new Found(rule, matched.getUriVariables()));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static AuditWay way(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith("/camunda")) {
            return AuditWay.WEBAPP;
        }
        if (path.startsWith("/engine-rest")) {
            return AuditWay.ENGINE_REST;
        }
        return path.startsWith("/actuator") ? AuditWay.ACTUATOR : AuditWay.PAGE;
    }
}
