package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.internal.search.Shelf;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the list, the same on both databases. */
@RepositoryTest
@Import(PromiseParts.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
abstract class OrderedPromisesRepositoryTests {

    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00.123456Z");

    @Autowired
    OrderedPromises promises;

    private Shelf shelf;

    @Autowired
    void shelf(JdbcClient jdbc, PlatformTransactionManager transactions) {
        shelf = new Shelf(jdbc, transactions);
    }

    @BeforeEach
    void four() {
        promise("b", "تعليم", "Zoo", DAY);
        promise("a", "بناء", "apple", DAY);
        promise("d", "أمن", "Éclair", DAY.plusSeconds(60));
        promise("c", "ثقافة", "Banana", DAY.minusSeconds(60));
    }

    @AfterEach
    void none() {
        shelf.clear();
    }

    @Test
    void theLatestChangeStandsFirstAndAtOneMomentTheIdDecides() {
        assertThat(find(PromiseOrder.LATEST_CHANGE, "ar", null, 9)).containsExactly("d", "a", "b", "c");
        assertThat(find(PromiseOrder.LATEST_CHANGE, "ar", "d", 2)).containsExactly("a", "b");
        assertThat(find(PromiseOrder.LATEST_CHANGE, "ar", "a", 9)).containsExactly("b", "c");
        assertThat(find(PromiseOrder.LATEST_CHANGE, "ar", "c", 9)).isEmpty();
    }

    @Test
    void titlesStandAsTheReadersLanguageSortsThem() {
        assertThat(find(PromiseOrder.TITLE, "ar", null, 9)).containsExactly("d", "a", "b", "c");
        assertThat(find(PromiseOrder.TITLE, "en", null, 9)).containsExactly("a", "c", "d", "b");
        assertThat(find(PromiseOrder.TITLE, "en", "a", 2)).containsExactly("c", "d");
        assertThat(find(PromiseOrder.TITLE, "en", "b", 9)).isEmpty();
    }

    @Test
    void aWithdrawnPromiseIsInNoListAndTheListGoesOnBehindIt() {
        shelf.withdraw("a");
        for (PromiseOrder order : PromiseOrder.values()) {
            assertThat(find(order, "ar", null, 9)).containsExactly("d", "b", "c");
            assertThat(find(order, "ar", "a", 9)).containsExactly("b", "c");
        }
    }

    private List<String> find(PromiseOrder order, String language, @Nullable String after, int limit) {
        return promises
                .find(new PromiseFilter(null, null, "SOMEBODY", null, null), order, language, after, limit)
                .stream()
                .map(PromiseOverview::id)
                .toList();
    }

    private void promise(String id, String arabic, String english, Instant updated) {
        shelf.put(id, LocalizedText.of(Map.of("ar", arabic, "en", english)), updated);
    }
}
