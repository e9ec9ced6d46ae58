package org.marsad.site.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of an answer: the first segment of the path, else what staff chose for their pages, else Accept-Language
 * (RFC 9110), else Arabic.
 */
@Component("localeResolver")
public class LanguageResolver extends AcceptHeaderLocaleResolver {

    /** The languages our own texts are complete in. */
    public static final List<String> LANGUAGES = List.of("ar", "en");

    private static final List<Locale> LOCALES =
            LANGUAGES.stream().map(Locale::forLanguageTag).toList();

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = askedFor(request);
        for (Locale locale : LOCALES) {
            String prefix = "/" + locale.getLanguage();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return locale;
            }
        }
        return StaffLanguageCookie.chosen(request, path).orElseGet(() -> accepted(request));
    }

    /** An error page answers in the language of the page that failed. */
    private static String askedFor(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** What the reader's browser asks for, Arabic where none fits. */
    public static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 1000) {
            return LOCALES.get(0);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return found == null ? LOCALES.get(0) : found;
        } catch (IllegalArgumentException e) {
            return LOCALES.get(0);
        }
    }
}
