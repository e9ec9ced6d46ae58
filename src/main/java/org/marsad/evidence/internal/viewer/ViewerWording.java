package org.marsad.evidence.internal.viewer;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the viewer words times, sizes and codes. */
@Component
public class ViewerWording {

    private static final int KIBI = 1024;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Clock clock;
    private final MessageSource messages;

    ViewerWording(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** On the newsroom's clock. */
    public String time(Instant instant) {
        return SECOND.withZone(clock.getZone()).format(instant);
    }

    /** Bytes in a unit that people read; digits 0 to 9 in every language. */
    public String size(long bytes, Locale locale) {
        double kibi = (double) bytes / KIBI;
        if (kibi < 1) {
            return sized("bytes", Long.toString(bytes), locale);
        }
        return kibi < KIBI
                ? sized("kib", String.format(Locale.ROOT, "%.1f", kibi), locale)
                : sized("mib", String.format(Locale.ROOT, "%.1f", kibi / KIBI), locale);
    }

    private String sized(String unit, String number, Locale locale) {
        return messages.getMessage("viewer.size." + unit, new Object[] {number}, locale);
    }

    /** The sentence of a code; null where there is none, so that nothing is shown for it. */
    @Nullable
    public String orNull(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    /** The sentence of a code, or the code itself where we have none. */
    public String orCode(String prefix, String code, Locale locale) {
        return String.valueOf(messages.getMessage(prefix + "." + code, null, code, locale));
    }
}
