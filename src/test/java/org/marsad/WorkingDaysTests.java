package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** November 2026 begins on a Sunday, the first working day of Iraq's week. */
class WorkingDaysTests {

    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private final WorkingDays calendar = calendar(WEEKEND, Set.of(LocalDate.of(2026, 11, 10)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 0, 2026-11-02T10:00",
        "2026-11-02T10:00, 1, 2026-11-03T10:00",
        // from Thursday over Friday and Saturday
        "2026-11-05T10:00, 1, 2026-11-08T10:00",
        // over a holiday, the Tuesday
        "2026-11-09T23:59, 1, 2026-11-11T23:59",
        // over a weekend and the holiday
        "2026-11-05T10:00, 3, 2026-11-11T10:00",
        // from a day off, the next working day is the first
        "2026-11-06T10:00, 1, 2026-11-08T10:00",
        "2026-11-07T00:00, 1, 2026-11-08T00:00",
        "2026-11-10T10:00, 1, 2026-11-11T10:00",
        // over the end of a month, of a year, and of a February
        "2026-11-30T10:00, 1, 2026-12-01T10:00",
        "2026-12-31T10:00, 1, 2027-01-03T10:00",
        "2028-02-28T10:00, 2, 2028-03-01T10:00",
        "2026-11-15T10:00, 10, 2026-11-29T10:00"
    })
    void theSameTimeOfDaySoManyWorkingDaysLater(LocalDateTime from, int days, LocalDateTime expected) {
        assertThat(calendar.after(from.atZone(BAGHDAD).toInstant(), days))
                .isEqualTo(expected.atZone(BAGHDAD).toInstant());
    }

    @Test
    void theNewsroomsClockSaysWhichDayItIs() {
        // Half past eleven on Thursday night in London is Friday in Baghdad: Sunday is the first that counts.
        var lateOnThursday = LocalDateTime.of(2026, 11, 5, 23, 30)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant();
        assertThat(calendar.after(lateOnThursday, 1))
                .isEqualTo(LocalDateTime.of(2026, 11, 8, 2, 30).atZone(BAGHDAD).toInstant());
    }

    @Test
    void anotherWeekendIsASetting() {
        WorkingDays elsewhere = calendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
        assertThat(elsewhere.isWorkingDay(LocalDate.of(2026, 11, 6))).isTrue();
        assertThat(elsewhere.isWorkingDay(LocalDate.of(2026, 11, 8))).isFalse();
    }

    @Test
    void timeDoesNotGoBackwards() {
        var now = LocalDateTime.of(2026, 11, 2, 10, 0).atZone(BAGHDAD).toInstant();
        assertThatThrownBy(() -> calendar.after(now, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefused() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(new CalendarSettings(EnumSet.allOf(DayOfWeek.class), Set.of())))
                    .hasSize(1);
            assertThat(factory.getValidator().validate(new CalendarSettings(WEEKEND, Set.of())))
                    .isEmpty();
        }
    }

    private static WorkingDays calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
        return new WorkingDays(new CalendarSettings(weekend, holidays), Clock.system(BAGHDAD));
    }
}
