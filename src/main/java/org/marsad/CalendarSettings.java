package org.marsad;

import jakarta.validation.constraints.AssertTrue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When the newsroom does not work: deadlines are counted by it, and no digest is sent then.
 *
 * @param weekend days of the week; the default is Iraq's
 * @param holidays single days, such as 2026-03-21; whoever runs it names them, because many are announced by the moon
 */
@Validated
@ConfigurationProperties("marsad.calendar")
public record CalendarSettings(
        @DefaultValue({"FRIDAY", "SATURDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue Set<LocalDate> holidays) {

    public CalendarSettings {
        weekend = Set.copyOf(weekend);
        holidays = Set.copyOf(holidays);
    }

    /** Otherwise no deadline would ever come. */
    @AssertTrue(message = "at least one day of the week must be a working day")
    boolean isAnyDayWorked() {
        return weekend.size() < DayOfWeek.values().length;
    }
}
