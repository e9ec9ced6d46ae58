package org.marsad.security.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What a filter answers before any controller could: a problem for the API, the error page for a page. */
@Component
class Problems {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final ObjectMapper json;
    private final MessageSource messages;
    private final HandlerExceptionResolver pages = new DefaultErrorAttributes();
    private final AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();

    Problems(ObjectMapper json, MessageSource messages) {
        this.json = json;
        this.messages = messages;
        locales.setDefaultLocale(ARABIC);
        locales.setSupportedLocales(List.of(ARABIC, Locale.ENGLISH, Locale.forLanguageTag("ckb")));
    }

    /** 429 with {@code Retry-After} in whole seconds. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "security.too-many");
        } else {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /** A refusal with a sentence of its own and {@code Retry-After} in whole seconds. */
    void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Duration wait, String key)
            throws IOException {
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            write(request, response, status, key);
        } else {
            // The error page says what this says.
            pages.resolveException(request, response, null, new Refusal(status, key));
            response.sendError(status.value());
        }
    }

    /** Why a page's request was refused, for the error page. */
    private static final class Refusal extends ErrorResponseException {

        private static final long serialVersionUID = 1L;

        private final String key;

        Refusal(HttpStatus status, String key) {
            super(status);
            this.key = key;
        }

        @Override
        public String getDetailMessageCode() {
            return key + ".detail";
        }
    }

    /** A plain sentence where no page can be shown; a problem for the API. */
    void sentence(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String key)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            write(request, response, status, key);
            return;
        }
        Locale locale = locales.resolveLocale(request);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.getWriter().write(messages.getMessage(key + ".detail", null, locale) + "\n");
    }

    /** 413; what is wrong is the length, whatever the content. */
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "security.too-large");
    }

    /** A problem in the language the client prefers. */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status, String key)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, messages.getMessage(key + ".detail", null, locale));
        problem.setTitle(messages.getMessage(key + ".title", null, locale));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        json.writeValue(response.getOutputStream(), problem);
    }
}
