package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches a request whose query names nothing else than what is open. Names count as they are written: one that hides a
 * letter behind a percent sign is another name, and not open.
 */
record QueryNames(Set<String> open) implements RequestMatcher {

    QueryNames {
        open = Set.copyOf(open);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return open.containsAll(in(request));
    }

    /** Matches a request whose query names this among others: without it the answer would be about everything. */
    static RequestMatcher naming(String name) {
        return request -> in(request).contains(name);
    }

    private static List<String> in(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("=", 2)[0])
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}
