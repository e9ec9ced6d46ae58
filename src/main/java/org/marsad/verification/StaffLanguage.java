package org.marsad.verification;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * The language we speak to staff over the engine's API: what they chose for their pages, which Tasklist's requests carry
 * as a cookie, else what their client asks for, else Arabic.
 */
public final class StaffLanguage {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final List<Locale> OURS = List.of(ARABIC, Locale.ENGLISH, Locale.forLanguageTag("ckb"));

    private StaffLanguage() {}

    /** The language of the request under way; the servlet container's own default would be the machine's. */
    public static Locale ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : ARABIC;
    }

    private static Locale of(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, Languages.STAFF_COOKIE);
        return asked(chosen == null ? null : chosen.getValue())
                .or(() -> asked(request.getHeader("Accept-Language")))
                .orElse(ARABIC);
    }

    private static Optional<Locale> asked(@Nullable String ranges) {
        if (ranges == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), OURS));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
