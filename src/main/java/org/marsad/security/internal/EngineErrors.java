package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Refusals in front of the engine's APIs, in the form in which the engine itself answers errors. */
final class EngineErrors {

    private static final String CHALLENGE = "Basic realm=\"Marsad\", charset=\"UTF-8\"";

    private EngineErrors() {}

    /** 401, or 429 for who guesses passwords; with a challenge where HTTP Basic is the way in. */
    static AuthenticationEntryPoint unauthenticated(boolean basic) {
        return (request, response, failure) -> {
            if (failure instanceof TooManyFailedLoginsException tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, seconds(tooMany.waitingTime()));
                write(response, 429, "AuthenticationException", "Too many failed logins. Try again later.");
                return;
            }
            if (basic) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            }
            write(response, 401, "AuthenticationException", "Log in first.");
        };
    }

    /** 403. */
    static AccessDeniedHandler denied() {
        return EngineErrors::deny;
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(response, 403, "AuthorizationException", "This request is not open to your role.");
    }

    /** 413. */
    static void tooLarge(HttpServletResponse response) throws IOException {
        write(response, 413, "InvalidRequestException", "A request may have 4 MB. Nothing was changed; send less.");
    }

    /** 411. */
    static void lengthRequired(HttpServletResponse response) throws IOException {
        write(response, 411, "InvalidRequestException", "Say in Content-Length how long the request is.");
    }

    /** 503, since what is to be done cannot be noted. */
    static void unrecorded(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
        write(
                response,
                503,
                "NotRecordedException",
                "What the staff do is noted before it is done, and that is not possible now. Nothing was done.");
    }

    private static void write(HttpServletResponse response, int status, String type, String message)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write("{\"type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    }

    private static String seconds(Duration wait) {
        return String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
