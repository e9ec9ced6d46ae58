package org.marsad.verification;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The language we speak to staff: what their browser or client asks for, Arabic where it asks for nothing we have. */
public final class StaffLanguage {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final List<Locale> OURS = List.of(ARABIC, Locale.ENGLISH);

    private StaffLanguage() {}

    /** The language of the request under way; the servlet container's own default would be the machine's. */
    public static Locale ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest().getHeader("Accept-Language"))
                : ARABIC;
    }

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return ARABIC;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
            return found == null ? ARABIC : found;
        } catch (IllegalArgumentException unreadable) {
            return ARABIC;
        }
    }
}
