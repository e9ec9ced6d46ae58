package org.marsad.promise;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Words dates for pages, in templates as {@code @dateWording}. A date never says more than is known of it; its months in
 * Arabic are those of Iraq and the Levant, its digits 0-9, as in the documents the archive grew from.
 */
@Component
public class DateWording {

    private static final List<String> ARABIC = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");

    private static final List<String> ENGLISH = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Clock clock;

    DateWording(Clock clock) {
        this.clock = clock;
    }

    /** {@code 12 حزيران 2020}, {@code أيلول 2020} or {@code 2020}, by how exactly the date is known. */
    public String of(PartialDate date, String language) {
        return switch (date.precision()) {
            case DAY -> of(date.date(), language);
            case MONTH -> month(date.date(), language) + " " + date.date().getYear();
            case YEAR -> String.valueOf(date.date().getYear());
        };
    }

    /** The same for a day. */
    public String of(LocalDate day, String language) {
        return day.getDayOfMonth() + " " + month(day, language) + " " + day.getYear();
    }

    /** The day of a moment, where the readers are. */
    public String day(Instant moment, String language) {
        return of(moment.atZone(clock.getZone()).toLocalDate(), language);
    }

    /** The minute of a moment, where the readers are: {@code 12 June 2020, 14:05}. */
    public String minute(Instant moment, String language) {
        ZonedDateTime there = moment.atZone(clock.getZone());
        return of(there.toLocalDate(), language)
                + (language.equals("en") ? ", " : "، ")
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

    private static String month(LocalDate date, String language) {
        return (language.equals("en") ? ENGLISH : ARABIC).get(date.getMonthValue() - 1);
    }
}
