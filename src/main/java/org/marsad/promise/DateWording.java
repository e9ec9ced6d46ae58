package org.marsad.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Words dates for pages, in templates as {@code @dateWording}. A date never says more than is known of it; its digits
 * are 0-9 in every language, as in the documents the archive grew from.
 */
@Component
public class DateWording {

    private final Clock clock;

    DateWording(Clock clock) {
        this.clock = clock;
    }

    /** {@code 12 حزيران 2020}, {@code حوزەیرانی 2020} or {@code 2020}, by how exactly the date is known. */
    public String of(PartialDate date, String language) {
        return switch (date.precision()) {
            case DAY -> of(date.date(), language);
            case MONTH -> DatePattern.of(language).month(date.date());
            case YEAR -> String.valueOf(date.date().getYear());
        };
    }

    /** The same for a day. */
    public String of(LocalDate day, String language) {
        return DatePattern.of(language).day(day);
    }

    /** The day of a moment, where the readers are. */
    public String day(Instant moment, String language) {
        return of(moment.atZone(clock.getZone()).toLocalDate(), language);
    }

    /** The minute of a moment, where the readers are: {@code 12 June 2020, 14:05}. */
    public String minute(Instant moment, String language) {
        ZonedDateTime there = moment.atZone(clock.getZone());
        return of(there.toLocalDate(), language)
                + (Languages.direction(language).equals("rtl") ? "، " : ", ")
                + "%02d:%02d".formatted(there.getHour(), there.getMinute());
    }

    /** The same for programs, no more exact either: {@code 2020-06-12}, {@code 2020-09} or {@code 2020}. */
    public String machine(PartialDate date) {
        String day = date.date().toString();
        return switch (date.precision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, day.length() - 3);
            case YEAR -> day.substring(0, day.length() - 6);
        };
    }

    /** The second of a moment, for programs; HTML knows no more than three digits behind it. */
    public String machine(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
