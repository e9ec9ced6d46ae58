package org.marsad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Counts the days on which the newsroom works, on its own clock. */
@Component
public class WorkingDays {

    private final CalendarSettings calendar;
    private final ZoneId zone;

    public WorkingDays(CalendarSettings calendar, Clock clock) {
        this.calendar = calendar;
        this.zone = clock.getZone();
    }

    /**
     * The same time of day so many working days later. From a day off, the first working day after it is the first
     * that counts.
     *
     * @param days zero or more
     */
    public Instant after(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("time does not go backwards: " + days);
        }
        ZonedDateTime time = from.atZone(zone);
        for (int counted = 0; counted < days; ) {
            time = time.plusDays(1);
            if (isWorkingDay(time.toLocalDate())) {
                counted++;
            }
        }
        return time.toInstant();
    }

    /** Neither of the weekend nor a holiday. */
    public boolean isWorkingDay(LocalDate day) {
        return !calendar.weekend().contains(day.getDayOfWeek())
                && !calendar.holidays().contains(day);
    }
}
