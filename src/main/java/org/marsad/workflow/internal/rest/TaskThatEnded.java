package org.marsad.workflow.internal.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.marsad.workflow.internal.completion.TaskSentences;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever has a task open that ended meanwhile, by a withdrawal or a colleague, gets a sentence (404) from both of the
 * engine's APIs, and not the failure of a server that the engine makes of it.
 */
@Component
class TaskThatEnded extends OncePerRequestFilter {

    private static final Pattern PART =
            Pattern.compile("(?:/engine-rest|/camunda/api/engine/engine/default)/task/([^/]+)/"
                    + "(?:variables|form-variables|rendered-form|deployed-form|form|identity-links)");

    private final ObjectProvider<ProcessEngine> engine;
    private final TaskSentences sentences;
    private final ObjectMapper json;

    /** The engine is asked for late: filters are made before it. */
    TaskThatEnded(ObjectProvider<ProcessEngine> engine, TaskSentences sentences, ObjectMapper json) {
        this.engine = engine;
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return task(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOpen(task(request).orElseThrow())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            json.writeValue(
                    response.getWriter(),
                    Map.of("type", "InvalidRequestException", "message", sentences.sentence("gone")));
        }
    }

    private static Optional<String> task(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        Matcher path = PART.matcher(request.getRequestURI());
        return path.matches() ? Optional.of(path.group(1)) : Optional.empty();
    }

    /** Whoever asks: what they may read, the engine decides after this. */
    private boolean isOpen(String task) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.getTaskManager().findTaskById(task) != null);
    }
}
