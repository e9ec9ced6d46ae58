package org.marsad.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** A date on a page never says more than is known of it. */
class DateWordingTests {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("\\p{L}+( \\p{L}+)? \\d{4}");
    private static final Pattern DAY_MONTH_AND_YEAR = Pattern.compile("\\d{1,2}ی? \\p{L}+( \\p{L}+)? \\d{4}");

    private final DateWording wording = new DateWording(Clock.system(ZoneId.of("Asia/Baghdad")));

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("ar", "en", "ckb");
    }

    @Property
    void ofAYearNeitherMonthNorDayIsShown(
            @ForAll @From("days") LocalDate day, @ForAll @From("languages") String language) {
        PartialDate date = new PartialDate(day, DatePrecision.YEAR);
        assertThat(wording.of(date, language)).matches(YEAR).isEqualTo("" + day.getYear());
        assertThat(wording.machine(date)).isEqualTo("" + day.getYear());
    }

    @Property
    void ofAMonthNoDayIsShown(@ForAll @From("days") LocalDate day, @ForAll @From("languages") String language) {
        PartialDate date = new PartialDate(day, DatePrecision.MONTH);
        assertThat(wording.of(date, language)).matches(MONTH_AND_YEAR).endsWith(" " + day.getYear());
        assertThat(wording.machine(date)).isEqualTo(day.toString().substring(0, 7));
    }

    @Property
    void ofADayAllIsShown(@ForAll @From("days") LocalDate day, @ForAll @From("languages") String language) {
        PartialDate date = new PartialDate(day, DatePrecision.DAY);
        String month = wording.of(new PartialDate(day, DatePrecision.MONTH), language);
        assertThat(wording.of(date, language))
                .matches(DAY_MONTH_AND_YEAR)
                .isEqualTo(day.getDayOfMonth() + (language.equals("ckb") ? "ی " : " ") + month);
        assertThat(wording.machine(date)).isEqualTo(day.toString());
    }

    @Property
    void twoMonthsOfAYearAreNeverWordedAlike(
            @ForAll @From("days") LocalDate one,
            @ForAll @From("days") LocalDate other,
            @ForAll @From("languages") String language) {
        LocalDate sameYear = other.withDayOfMonth(1).withYear(one.getYear());
        assertThat(wording.of(new PartialDate(one, DatePrecision.MONTH), language)
                        .equals(wording.of(new PartialDate(sameYear, DatePrecision.MONTH), language)))
                .isEqualTo(one.getMonth() == sameYear.getMonth());
    }

    @Example
    void monthsInArabicAreThoseOfIraq() {
        assertThat(wording.of(LocalDate.of(2020, 6, 12), "ar")).isEqualTo("12 حزيران 2020");
        assertThat(wording.of(LocalDate.of(2021, 12, 29), "ar")).isEqualTo("29 كانون الأول 2021");
        assertThat(wording.of(LocalDate.of(2021, 1, 1), "ar")).isEqualTo("1 كانون الثاني 2021");
        assertThat(wording.of(LocalDate.of(2020, 9, 30), "en")).isEqualTo("30 September 2020");
    }

    @Example
    void aDateInKurdishHasTheWordOrderOfKurdish() {
        assertThat(wording.of(LocalDate.of(2020, 6, 12), "ckb")).isEqualTo("12ی حوزەیرانی 2020");
        assertThat(wording.of(new PartialDate(LocalDate.of(2021, 1, 1), DatePrecision.MONTH), "ckb"))
                .isEqualTo("کانوونی دووەمی 2021");
        assertThat(wording.minute(Instant.parse("2020-12-01T11:05:00Z"), "ckb"))
                .isEqualTo("1ی کانوونی یەکەمی 2020، 14:05");
    }

    @Example
    void aLanguageOfAnotherTeamHasItsOwnMonths() {
        assertThat(wording.of(LocalDate.of(2020, 6, 12), "fr")).isEqualTo("12 juin 2020");
        assertThat(wording.of(LocalDate.of(2020, 6, 12), "fa"))
                .startsWith("12 ")
                .endsWith(" 2020");
    }

    @Example
    void theDayOfAMomentIsTheReaders() {
        Instant lateInUtc = Instant.parse("2026-01-31T22:05:00Z");
        assertThat(wording.day(lateInUtc, "ar")).isEqualTo("1 شباط 2026");
        assertThat(wording.day(lateInUtc, "en")).isEqualTo("1 February 2026");
    }
}
