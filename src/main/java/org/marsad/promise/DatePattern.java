package org.marsad.promise;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a language writes a day and a month, by CLDR, with the Gregorian calendar and digits 0-9. */
final class DatePattern {

    /** Whose Arabic and English it is: Arabic months are those of Iraq and the Levant, in English the day stands first. */
    private static final Map<String, String> REGIONS = Map.of("ar", "ar-IQ", "en", "en-GB");

    /** CLDR 48 has a year before its month in Sorani and two months spelled as newspapers there do not. */
    private static final String[] SORANI_MONTHS = {
        "کانوونی دووەم",
        "شوبات",
        "ئازار",
        "نیسان",
        "ئایار",
        "حوزەیران",
        "تەمموز",
        "ئاب",
        "ئەیلوول",
        "تشرینی یەکەم",
        "تشرینی دووەم",
        "کانوونی یەکەم"
    };

    private static final Map<String, DatePattern> KNOWN = new ConcurrentHashMap<>();

    private final DateFormat day;
    private final DateFormat month;

    private DatePattern(DateFormat day, DateFormat month) {
        this.day = day;
        this.month = month;
        for (DateFormat format : List.of(day, month)) {
            GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE);
            calendar.setGregorianChange(new Date(Long.MIN_VALUE)); // as java.time counts
            format.setCalendar(calendar);
        }
    }

    static DatePattern of(String language) {
        return KNOWN.computeIfAbsent(language, DatePattern::made);
    }

    /** {@code 12ی حوزەیرانی 2020}. */
    String day(LocalDate date) {
        return written(day, date);
    }

    /** {@code حوزەیرانی 2020}. */
    String month(LocalDate date) {
        return written(month, date);
    }

    private static DatePattern made(String language) {
        ULocale locale = ULocale.forLanguageTag(REGIONS.getOrDefault(language, language) + "-u-ca-gregory-nu-latn");
        return language.equals("ckb")
                ? new DatePattern(sorani("dی MMMMی y", locale), sorani("MMMMی y", locale))
                : new DatePattern(
                        DateFormat.getInstanceForSkeleton("yMMMMd", locale),
                        DateFormat.getInstanceForSkeleton("yMMMM", locale));
    }

    private static DateFormat sorani(String pattern, ULocale locale) {
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        var symbols = format.getDateFormatSymbols();
        symbols.setMonths(SORANI_MONTHS);
        format.setDateFormatSymbols(symbols);
        return format;
    }

    private static String written(DateFormat format, LocalDate date) {
        Date midnight = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        synchronized (format) { // no format of ICU's is safe for two threads
            return format.format(midnight);
        }
    }
}
