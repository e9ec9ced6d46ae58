package org.marsad.site.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** Problems (RFC 9457) whose title and detail are sentences of ours, never an exception's. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, MessageSource messages, Locale locale) {
        return localised(ProblemDetail.forStatus(status), messages, locale);
    }

    /** Sets the title by the status, and a detail where none was given. */
    static ProblemDetail localised(ProblemDetail problem, MessageSource messages, Locale locale) {
        problem.setTitle(title(problem.getStatus(), messages, locale));
        if (problem.getDetail() == null) {
            problem.setDetail(text(problem.getStatus(), messages, locale));
        }
        return problem;
    }

    /** The problem of an exception; a detail that is not worded by us speaks of our insides and is left out. */
    static ProblemDetail of(ErrorResponse error, MessageSource messages, Locale locale) {
        boolean ours = error.getClass().getPackageName().startsWith("org.marsad");
        if (!ours) {
            return of(error.getStatusCode(), messages, locale);
        }
        return localised(error.updateAndGetBody(messages, locale), messages, locale);
    }

    static String title(int status, MessageSource messages, Locale locale) {
        return message(status, "title", messages, locale);
    }

    static String text(int status, MessageSource messages, Locale locale) {
        return message(status, "text", messages, locale);
    }

    private static String message(int status, String part, MessageSource messages, Locale locale) {
        String fallback = messages.getMessage("site.error." + (status >= 500 ? 500 : 400) + "." + part, null, locale);
        return String.valueOf(messages.getMessage("site.error." + status + "." + part, null, fallback, locale));
    }
}
