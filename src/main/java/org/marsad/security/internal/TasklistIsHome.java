package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Staff start in Tasklist; Camunda's welcome page would offer them what they may not use. */
class TasklistIsHome extends OncePerRequestFilter {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final RequestMatcher ELSEWHERE = Paths.any(
            "/camunda",
            "/camunda/",
            "/camunda/app",
            "/camunda/app/",
            "/camunda/app/welcome",
            "/camunda/app/welcome/**");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ELSEWHERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.sendRedirect(TASKLIST);
    }
}
