package org.marsad.promise;

import java.time.LocalDate;

/**
 * A date together with how exactly it is known, after the idea of EDTF (ISO 8601-2): it never claims more than its
 * source does. The date is normalised to the first day of its month or year.
 */
public record PartialDate(LocalDate date, DatePrecision precision) {

    public PartialDate {
        date = switch (precision) {
            case DAY -> date;
            case MONTH -> date.withDayOfMonth(1);
            case YEAR -> date.withDayOfYear(1);
        };
    }
}
