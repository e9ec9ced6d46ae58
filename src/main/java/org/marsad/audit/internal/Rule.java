package org.marsad.audit.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table: what a request of somebody who is logged in is, by its method and path.
 *
 * @param methods empty for every method
 * @param patterns as of Spring's controllers
 * @param act null where nothing is noted
 * @param kind null where nothing is noted
 * @param because why nothing is noted; empty where something is
 */
record Rule(
        Set<String> methods,
        List<PathPattern> patterns,
        @Nullable AuditAct act,
        @Nullable AuditKind kind,
        ObjectId object,
        String because) {

    static final Set<String> READ = Set.of("GET", "HEAD");
    static final Set<String> ANY = Set.of();

    private static final PathPatternParser PARSER = new PathPatternParser();

    static Rule saw(AuditKind kind, ObjectId object, String... patterns) {
        return of(READ, AuditAct.SAW, kind, object, patterns);
    }

    static Rule changed(AuditKind kind, ObjectId object, String... patterns) {
        return of(Set.of("POST"), AuditAct.CHANGED, kind, object, patterns);
    }

    static Rule decided(AuditKind kind, ObjectId object, String... patterns) {
        return of(Set.of("POST"), AuditAct.DECIDED, kind, object, patterns);
    }

    /** Only what is really taken away: asking for its head is a look. */
    static Rule downloaded(AuditKind kind, ObjectId object, String... patterns) {
        return of(Set.of("GET"), AuditAct.DOWNLOADED, kind, object, patterns);
    }

    static Rule of(Set<String> methods, AuditAct act, AuditKind kind, ObjectId object, String... patterns) {
        return new Rule(methods, parsed(patterns), act, kind, object, "");
    }

    static Rule nothing(String because, Set<String> methods, String... patterns) {
        return new Rule(methods, parsed(patterns), null, null, ObjectId.NONE, because);
    }

    private static List<PathPattern> parsed(String... patterns) {
        return Arrays.stream(patterns).map(PARSER::parse).toList();
    }

    /** The pattern that the path has, if this row is about it. */
    @Nullable
    PathPattern matching(String method, PathContainer path) {
        if (!methods.isEmpty() && !methods.contains(method)) {
            return null;
        }
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .orElse(null);
    }
}
