package org.marsad.site.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.marsad.promise.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The language of an answer: the first segment of the path, else what staff chose for their pages, else Accept-Language
 * (RFC 9110), else the first of the site.
 */
@Component("localeResolver")
public class LanguageResolver extends AcceptHeaderLocaleResolver {

    private final Languages languages;
    private final List<Locale> locales;

    LanguageResolver(Languages languages) {
        this.languages = languages;
        this.locales = languages.locales();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String path = askedFor(request);
        for (Locale locale : locales) {
            String prefix = "/" + locale.getLanguage();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return locale;
            }
        }
        return StaffLanguageCookie.chosen(request, path, languages).orElseGet(() -> accepted(request));
    }

    /** An error page answers in the language of the page that failed. */
    private static String askedFor(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    /** What the reader's browser asks for, the site's first language where none fits. */
    public Locale accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 1000) {
            return locales.get(0);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), locales);
            return found == null ? locales.get(0) : found;
        } catch (IllegalArgumentException e) {
            return locales.get(0);
        }
    }
}
