package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PartialDateTests {

    @Property
    void aDayStaysTheDayItIs(@ForAll LocalDate date) {
        assertThat(new PartialDate(date, DatePrecision.DAY).date()).isEqualTo(date);
    }

    @Property
    void aMonthOrYearIsGivenAsItsFirstDay(@ForAll LocalDate date) {
        assertThat(new PartialDate(date, DatePrecision.MONTH).date())
                .isEqualTo(LocalDate.of(date.getYear(), date.getMonth(), 1));
        assertThat(new PartialDate(date, DatePrecision.YEAR).date()).isEqualTo(LocalDate.of(date.getYear(), 1, 1));
    }

    @Property
    void whatIsNormalisedOnceIsNormalised(@ForAll LocalDate date, @ForAll DatePrecision precision) {
        PartialDate once = new PartialDate(date, precision);
        assertThat(new PartialDate(once.date(), precision)).isEqualTo(once);
        assertThat(once.precision()).isEqualTo(precision);
    }

    @Property
    void itNeverLiesAfterTheDateItWasMadeOf(@ForAll LocalDate date, @ForAll DatePrecision precision) {
        assertThat(new PartialDate(date, precision).date()).isBeforeOrEqualTo(date);
    }

    @Property
    void twoDaysOfOneMonthAreOnePartialDateExactlyIfTheMonthIsAllThatIsKnown(@ForAll LocalDate date) {
        LocalDate other = date.withDayOfMonth(date.getDayOfMonth() == 1 ? 2 : 1);
        assertThat(new PartialDate(date, DatePrecision.MONTH)).isEqualTo(new PartialDate(other, DatePrecision.MONTH));
        assertThat(new PartialDate(date, DatePrecision.DAY)).isNotEqualTo(new PartialDate(other, DatePrecision.DAY));
    }
}
