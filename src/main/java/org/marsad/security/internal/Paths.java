package org.marsad.security.internal;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches the whole path whatever servlet serves it: Camunda's APIs are servlets of their own, which patterns given to
 * Spring Security as strings do not match.
 */
final class Paths {

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    private Paths() {}

    /** Any of these patterns, with whatever method. */
    static RequestMatcher any(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns).map(PATHS::matcher).toArray(RequestMatcher[]::new));
    }

    /** Any of these patterns with this very method. */
    static RequestMatcher any(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(pattern -> PATHS.matcher(method, pattern))
                .toArray(RequestMatcher[]::new));
    }
}
