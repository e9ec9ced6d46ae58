package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.marsad.promise.internal.SomePromises.hoursLater;
import static org.marsad.promise.internal.SomePromises.promise;
import static org.marsad.promise.internal.SomePromises.text;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.EntryKind;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseCatalogue.LatestChange;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseMaker;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public can look for, over the seed and a few promises more. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class StoredCatalogueTests {

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    PromiseRows promises;

    @Autowired
    TimelineRows timeline;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachFilterNarrowsAloneAndAllOfThemTogether() {
        promises.insert(promise("beds", "HEALTH", "ONE", "STARTED", "أسرة"), hoursLater(1));
        promises.insert(promise("nurses", "HEALTH", "TWO", "BROKEN", "ممرضات"), hoursLater(2));
        promises.insert(promise("schools", "EDUCATION", "TWO", "STARTED", "مدارس"), hoursLater(3));
        assertThat(found(new PromiseFilter("HEALTH", null, null, null, null))).containsExactly("beds", "nurses");
        assertThat(found(new PromiseFilter(null, "STARTED", null, null, null))).containsExactly("beds", "schools");
        assertThat(found(new PromiseFilter(null, null, "TWO", null, null))).containsExactly("nurses", "schools");
        assertThat(found(new PromiseFilter(null, null, null, null, hoursLater(2))))
                .containsExactly("nurses", "schools");
        assertThat(found(new PromiseFilter("HEALTH", "BROKEN", "TWO", null, hoursLater(2))))
                .containsExactly("nurses");
        assertThat(found(new PromiseFilter("HEALTH", "BROKEN", "ONE", null, null)))
                .isEmpty();
        assertThat(catalogue.count(new PromiseFilter("HEALTH", null, null, null, null)))
                .isEqualTo(2);
    }

    @Test
    void everyRatingIsCountedInTheOrderOfTheScaleZeroIncluded() {
        promises.insert(promise("beds", "STARTED"), PromiseParts.NOW);
        promises.insert(promise("nurses", "STARTED"), PromiseParts.NOW);
        promises.insert(promise("withdrawn", "STARTED"), PromiseParts.NOW);
        withdraw("withdrawn");
        assertThat(catalogue.countByRating().entrySet())
                .extracting(count -> count.getKey().code(), count -> count.getValue())
                .containsExactly(
                        tuple("NOT_RATED", 0L),
                        tuple("NOT_STARTED", 0L),
                        tuple("STARTED", 2L),
                        tuple("HALF_DONE", 0L),
                        tuple("MOSTLY", 0L),
                        tuple("DONE", 1L),
                        tuple("STALLED", 0L),
                        tuple("BROKEN", 0L),
                        tuple("UNRATABLE", 0L));
    }

    @Test
    void aCursorLeadsThroughEveryPromiseOnceInTheOrderOfTheWholeList() {
        for (String id : List.of("a", "a-b", "a-0", "a0", "ab", "b", "z9", "z-9")) {
            promises.insert(promise(id, "STARTED"), PromiseParts.NOW);
        }
        List<String> walked = new ArrayList<>();
        for (List<String> page = page(null); !page.isEmpty(); page = page(walked.get(walked.size() - 1))) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            walked.addAll(page);
        }
        assertThat(walked).hasSize(9).isEqualTo(found(PromiseFilter.all()));
    }

    @Test
    void theLatestChangesAreTheNewestAcrossAllPromises() {
        change("beds", "2021-12-30", EntryKind.RATING_CHANGE);
        change("nurses", "2020-01-01", EntryKind.RATING_CHANGE);
        change("schools", "2025-01-01", EntryKind.EVENT);
        assertThat(catalogue.latestChanges(3))
                .extracting(
                        LatestChange::promiseId,
                        change -> change.entry().date().date().toString())
                .containsExactly(
                        tuple("beds", "2021-12-30"),
                        tuple(PromiseParts.SEEDED, "2021-12-29"),
                        tuple(PromiseParts.SEEDED, "2020-11-01"));
        assertThat(catalogue.latestChanges(100))
                .hasSize(6)
                .last()
                .satisfies(change -> assertThat(change.promiseId()).isEqualTo("nurses"));
    }

    @Test
    void aWithdrawnPromiseIsInNoListAndTakesNoOthersPlaceInOne() {
        change("beds", "2022-01-01", EntryKind.RATING_CHANGE);
        withdraw("beds");
        assertThat(catalogue.latestChanges(1))
                .extracting(LatestChange::promiseId)
                .containsExactly(PromiseParts.SEEDED);
        assertThat(found(PromiseFilter.all())).containsExactly(PromiseParts.SEEDED);
        assertThat(catalogue.count(PromiseFilter.all())).isEqualTo(1);
        assertThat(catalogue.makers()).extracting(PromiseMaker::code).containsExactly("KADHIMI_GOVERNMENT");
        assertThatThrownBy(() -> catalogue.dossier("beds")).isInstanceOf(PromiseWithdrawnException.class);
    }

    @Test
    void aMakerStandsInTheListOnceAndSectorsInTheirOrder() {
        promises.insert(promise("beds", "STARTED"), PromiseParts.NOW);
        promises.insert(promise("nurses", "STARTED"), PromiseParts.NOW);
        assertThat(catalogue.makers()).extracting(PromiseMaker::code).containsExactly("KADHIMI_GOVERNMENT", "MAKER");
        assertThat(catalogue.sectors()).extracting(Sector::code).startsWith("GOVERNMENT_PRIORITIES", "SECURITY");
        assertThat(catalogue.countByRating().keySet()).extracting(Rating::code).hasSize(9);
    }

    private void change(String promise, String date, EntryKind kind) {
        boolean change = kind == EntryKind.RATING_CHANGE;
        promises.insert(promise(promise, "STARTED"), PromiseParts.NOW);
        timeline.insert(
                promise,
                new NewEntry(
                        UUID.randomUUID(),
                        new PartialDate(LocalDate.parse(date), DatePrecision.DAY),
                        kind,
                        text("بدأ"),
                        null,
                        change ? "NOT_RATED" : null,
                        change ? "STARTED" : null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                PromiseParts.NOW);
    }

    private void withdraw(String id) {
        jdbc.sql("update promise set withdrawn_at = ? where id = ?")
                .params(Timestamp.from(PromiseParts.NOW), id)
                .update();
    }

    private List<String> found(PromiseFilter filter) {
        List<String> ids = ids(catalogue.find(filter, null, 100));
        assertThat(catalogue.count(filter)).isEqualTo(ids.size());
        return ids;
    }

    private List<String> page(@Nullable String after) {
        return ids(catalogue.find(PromiseFilter.all(), after, 2));
    }

    private static List<String> ids(List<PromiseOverview> overviews) {
        return overviews.stream().map(PromiseOverview::id).toList();
    }
}
