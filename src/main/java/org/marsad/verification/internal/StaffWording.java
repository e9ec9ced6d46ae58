package org.marsad.verification.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DateWording;
import org.marsad.promise.PartialDate;
import org.marsad.promise.RatingScale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the staff page words times, dates, sizes and hashes. */
@Component
public class StaffWording {

    private static final int SHORT_HASH = 12;
    private static final int KIBI = 1024;
    private static final Set<String> OPENABLE = Set.of("http", "https");

    private final DateWording dates;
    private final RatingScale scale;
    private final MessageSource messages;

    StaffWording(DateWording dates, RatingScale scale, MessageSource messages) {
        this.dates = dates;
        this.scale = scale;
        this.messages = messages;
    }

    /** To the minute, on the newsroom's clock; in words, as digits and dashes change places in Arabic text. */
    public String time(Instant instant, Locale locale) {
        return dates.minute(instant, locale.getLanguage());
    }

    /** No more of the date than is known. */
    public String date(PartialDate date, Locale locale) {
        return dates.of(date, locale.getLanguage());
    }

    /** A day, worded as on the public pages. */
    public String day(LocalDate day, Locale locale) {
        return dates.of(day, locale.getLanguage());
    }

    /** The name of a rating, or its code where the scale has it no more. */
    public String rating(String code, Locale locale) {
        return scale.find(code)
                .map(rating -> rating.name().in(locale.getLanguage()))
                .orElse(code);
    }

    /** Bytes, in a unit that people read. */
    public String size(long bytes, Locale locale) {
        double kibi = (double) bytes / KIBI;
        if (kibi < 1) {
            return sized("bytes", Long.toString(bytes), locale);
        }
        return kibi < KIBI ? sized("kib", oneDecimal(kibi), locale) : sized("mib", oneDecimal(kibi / KIBI), locale);
    }

    private String sized(String unit, String number, Locale locale) {
        return messages.getMessage("verification.size." + unit, new Object[] {number}, locale);
    }

    /** Digits as in the seed document, 0 to 9, in every language. */
    private static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** The head of a hash, enough to compare by eye. */
    public String shortHash(String hash) {
        return hash.length() <= SHORT_HASH ? hash : hash.substring(0, SHORT_HASH);
    }

    /** True for an address that may be made a link: nothing that a browser would run. */
    public boolean isOpenable(@Nullable String address) {
        if (address == null) {
            return false;
        }
        int colon = address.indexOf(':');
        return colon > 0 && OPENABLE.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    /** What a code means, or the code itself where we have no words for it yet. */
    public String meaning(String kind, String code, Locale locale) {
        String words = messages.getMessage("verification." + kind + "." + code, null, code, locale);
        return words == null ? code : words;
    }
}
