package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.EntryWithdrawal;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseNumbers.Moment;
import org.marsad.promise.PromiseStatistics;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingDecision;
import org.marsad.promise.TimelineCorrections;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the home page counts: by rating, by sector and over time. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class PromiseNumbersTests {

    @Autowired
    PromiseStatistics statistics;

    @Autowired
    TimelineCorrections corrections;

    @Autowired
    PromiseRows promises;

    @Autowired
    TimelineRows timeline;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everySectorHasItsOwnCountsAndTheirSumsAreThoseOfAll() {
        promises.insert(promise("beds", "HEALTH", "ONE", "STARTED", "أسرة"), PromiseParts.NOW);
        promises.insert(promise("nurses", "HEALTH", "ONE", "MOSTLY", "ممرضات"), PromiseParts.NOW);
        promises.insert(promise("schools", "EDUCATION", "TWO", "STARTED", "مدارس"), PromiseParts.NOW);
        promises.insert(promise("gone", "EDUCATION", "TWO", "BROKEN", "مسحوب"), PromiseParts.NOW);
        withdraw("gone");
        PromiseNumbers numbers = statistics.numbers();
        assertThat(sector(numbers, "HEALTH")).isEqualTo(Map.of("STARTED", 1L, "MOSTLY", 1L));
        assertThat(sector(numbers, "EDUCATION")).isEqualTo(Map.of("STARTED", 1L));
        assertThat(sector(numbers, "SECURITY")).isEmpty();
        assertThat(some(numbers.counts())).isEqualTo(Map.of("STARTED", 2L, "MOSTLY", 1L, "DONE", 1L));
        assertThat(numbers.total()).isEqualTo(4);
        assertThat(numbers.sectors()).extracting(each -> each.sector().code()).startsWith("GOVERNMENT_PRIORITIES");
        assertThat(numbers.sectors().stream()
                        .mapToLong(PromiseNumbers.SectorNumbers::total)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void theSeedStoodAtTheEndOfEachYearWhereItsDocumentSays() {
        List<Moment> history = statistics.numbers().history();
        assertThat(history)
                .extracting(moment -> moment.end().date().getYear() + " " + some(moment.counts()))
                .containsExactly(
                        "2020 {MOSTLY=1}",
                        "2021 {DONE=1}",
                        "2022 {DONE=1}",
                        "2023 {DONE=1}",
                        "2024 {DONE=1}",
                        "2025 {DONE=1}",
                        "2026 {DONE=1}");
        assertThat(history.get(6).end()).isEqualTo(new PartialDate(LocalDate.of(2026, 3, 4), DatePrecision.DAY));
    }

    @Test
    void aYoungArchiveIsCountedByMonths() {
        withdraw(PromiseParts.SEEDED);
        rated("beds", "2025-11-30 DAY STARTED", "2026-01-01 MONTH DONE");
        rated("nurses", "2025-12-01 DAY STARTED");
        assertThat(history())
                .containsExactly(
                        "2025-11-01 {STARTED=1}",
                        "2025-12-01 {STARTED=2}",
                        "2026-01-01 {DONE=1, STARTED=1}",
                        "2026-02-01 {DONE=1, STARTED=1}",
                        "2026-03-04 {DONE=1, STARTED=1}");
    }

    @Test
    void aChangeOfWhichOnlyTheYearIsKnownCountsAtItsEnd() {
        withdraw(PromiseParts.SEEDED);
        rated("beds", "2024-12-31 DAY STARTED", "2025-01-01 YEAR DONE");
        assertThat(history())
                .startsWith("2024-12-01 {STARTED=1}", "2025-01-01 {STARTED=1}")
                .contains("2025-11-01 {STARTED=1}", "2025-12-01 {DONE=1}");
    }

    @Test
    void ofSeveralChangesUntilTheEndOfAYearTheOnePublishedLastCounts() {
        withdraw(PromiseParts.SEEDED);
        rated("beds", "2021-01-01 DAY STARTED", "2021-03-01 DAY STALLED", "2021-03-01 DAY HALF_DONE");
        assertThat(history()).contains("2021-01-01 {HALF_DONE=1}", "2025-01-01 {HALF_DONE=1}");
    }

    @Test
    void whatIsPublishedLaterHoldsFromItsOwnDateOn() {
        withdraw(PromiseParts.SEEDED);
        rated("beds", "2021-01-01 DAY STARTED", "2023-06-01 DAY DONE", "2022-02-01 DAY BROKEN");
        assertThat(history())
                .containsExactly(
                        "2021-01-01 {STARTED=1}",
                        "2022-01-01 {BROKEN=1}",
                        "2023-01-01 {BROKEN=1}",
                        "2024-01-01 {BROKEN=1}",
                        "2025-01-01 {BROKEN=1}",
                        "2026-03-04 {BROKEN=1}");
    }

    @Test
    void aWithdrawnChangeCountsNowhereAndItsCorrectionFromItsDayOn() {
        withdraw(PromiseParts.SEEDED);
        List<UUID> changes = rated("beds", "2021-01-01 DAY STARTED", "2022-02-01 DAY DONE");
        corrections.withdraw(new EntryWithdrawal(
                UUID.randomUUID(), changes.get(1), text("خطأ"), new RatingDecision("STALLED", "DONE", "تعليل", null)));
        assertThat(history())
                .containsExactly(
                        "2021-01-01 {STARTED=1}",
                        "2022-01-01 {STARTED=1}",
                        "2023-01-01 {STARTED=1}",
                        "2024-01-01 {STARTED=1}",
                        "2025-01-01 {STARTED=1}",
                        "2026-03-04 {STALLED=1}");
    }

    @Test
    void whereNothingWasRatedThereIsNoHistory() {
        withdraw(PromiseParts.SEEDED);
        promises.insert(promise("beds", "NOT_RATED"), PromiseParts.NOW);
        assertThat(statistics.numbers().history()).isEmpty();
        assertThat(some(statistics.numbers().counts())).isEqualTo(Map.of("NOT_RATED", 1L));
    }

    private List<String> history() {
        return statistics.numbers().history().stream()
                .map(moment -> moment.end().date() + " " + some(moment.counts()))
                .toList();
    }

    /** A promise with changes of its rating in the order of their publication, each as date, precision and rating. */
    private List<UUID> rated(String id, String... changes) {
        String last = changes[changes.length - 1].split(" ")[2];
        promises.insert(promise(id, last), PromiseParts.NOW);
        String from = "NOT_RATED";
        java.util.ArrayList<UUID> ids = new java.util.ArrayList<>();
        for (String change : changes) {
            String[] parts = change.split(" ");
            ids.add(change(
                    id, new PartialDate(LocalDate.parse(parts[0]), DatePrecision.valueOf(parts[1])), from, parts[2]));
            from = parts[2];
        }
        return ids;
    }

    private UUID change(String promise, PartialDate date, @Nullable String from, String to) {
        UUID id = UUID.randomUUID();
        timeline.insert(
                promise,
                new NewEntry(
                        id,
                        date,
                        EntryKind.RATING_CHANGE,
                        text("تغيّر"),
                        null,
                        from,
                        to,
                        List.of(),
                        List.of(),
                        null,
                        null),
                PromiseParts.NOW);
        return id;
    }

    private void withdraw(String id) {
        jdbc.sql("update promise set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(PromiseParts.NOW), id)
                .update();
    }

    private static Map<String, Long> sector(PromiseNumbers numbers, String code) {
        return numbers.sectors().stream()
                .filter(each -> each.sector().code().equals(code))
                .findFirst()
                .map(each -> some(each.counts()))
                .orElseThrow();
    }

    /** The counts that are not zero. */
    private static Map<String, Long> some(Map<Rating, Long> counts) {
        Map<String, Long> some = new TreeMap<>();
        counts.forEach((rating, count) -> {
            if (count > 0) {
                some.put(rating.code(), count);
            }
        });
        return some;
    }
}
