package org.marsad.security.internal;

import java.util.Arrays;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Requests to the engine's API under one of its prefixes: by method, path and what the query may name. */
final class EnginePaths {

    private final String prefix;

    EnginePaths(String prefix) {
        this.prefix = prefix;
    }

    /** Everything under the prefix. */
    RequestMatcher all() {
        return Paths.any(prefix, prefix + "/**");
    }

    /** With this very method, and whatever the query names. */
    RequestMatcher on(HttpMethod method, String... paths) {
        return Paths.any(method, Arrays.stream(paths).map(path -> prefix + path).toArray(String[]::new));
    }

    /** With this very method, and nothing else in the query than these names. */
    RequestMatcher asking(Set<String> names, HttpMethod method, String... paths) {
        return new AndRequestMatcher(on(method, paths), new QueryNames(names));
    }
}
