package org.marsad.site.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.marsad.promise.Languages;
import org.springframework.web.util.WebUtils;

/**
 * The language that somebody on the staff chose, which goes before what their browser asks for. Staff only: submitters
 * get no cookie. Tasklist's {@code language.js} reads it, so it is no secret of the server's.
 */
public final class StaffLanguageCookie {

    /** Name of the cookie; its value is the code of a language. */
    public static final String NAME = Languages.STAFF_COOKIE;

    private StaffLanguageCookie() {}

    /** The language chosen, if the page is the staff's and the choice one of ours. */
    static Optional<Locale> chosen(HttpServletRequest request, String path, Languages languages) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || !isStaff(path) || !languages.speaks(cookie.getValue())
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(cookie.getValue()));
    }

    private static boolean isStaff(String path) {
        return path.equals("/staff") || path.startsWith("/staff/") || path.equals("/login");
    }
}
