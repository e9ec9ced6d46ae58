package org.marsad.notification.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The days without a digest: the same settings that deadlines are counted by.
 *
 * @param weekend days of the week; the default is Iraq's
 * @param holidays single days
 */
@ConfigurationProperties("marsad.calendar")
record DigestCalendar(
        @DefaultValue({"FRIDAY", "SATURDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue Set<LocalDate> holidays) {

    DigestCalendar {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    boolean isWorkedOn(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
