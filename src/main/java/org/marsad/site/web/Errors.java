package org.marsad.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.marsad.site.internal.LanguageResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What nobody else answered: a page for readers, a problem (RFC 9457) for programs. */
@Controller
class Errors implements ErrorController {

    private final ErrorAttributes errors;
    private final MessageSource messages;
    private final LanguageResolver languages;

    Errors(ErrorAttributes errors, MessageSource messages, LanguageResolver languages) {
        this.errors = errors;
        this.messages = messages;
        this.languages = languages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        HttpStatusCode status = status(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return ResponseEntity.status(status)
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(at(path, Problem.of(status, messages, languages.accepted(request))));
        }
        return page(status, request);
    }

    /** Spring would name the address of this controller. */
    private static ProblemDetail at(String path, ProblemDetail problem) {
        try {
            problem.setInstance(new URI(path));
        } catch (URISyntaxException e) {
            problem.setInstance(URI.create("/"));
        }
        return problem;
    }

    private ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
        Locale locale = RequestContextUtils.getLocale(request);
        ModelAndView page = new ModelAndView("site/error", status);
        page.addObject("unlisted", true);
        page.addObject("status", status.value());
        page.addObject("title", Problem.title(status.value(), messages, locale));
        page.addObject("text", text(status, request, locale));
        return page;
    }

    private String text(HttpStatusCode status, HttpServletRequest request, Locale locale) {
        Throwable error = errors.getError(new ServletWebRequest(request));
        if (error instanceof ErrorResponse known) {
            return String.valueOf(Problem.of(known, messages, locale).getDetail());
        }
        return Problem.text(status.value(), messages, locale);
    }

    private static HttpStatusCode status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer status ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND;
    }
}
