package org.marsad.promise.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The orders of the list, the same on both databases. */
@RepositoryTest
@Import(PromiseParts.class)
abstract class OrderedPromisesRepositoryTests {

    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00.123456Z");

    @Autowired
    OrderedPromises promises;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void four() {
        promise("b", "تعليم", "Zoo", DAY);
        promise("a", "بناء", "apple", DAY);
        promise("d", "أمن", "Éclair", DAY.plusSeconds(60));
        promise("c", "ثقافة", "Banana", DAY.minusSeconds(60));
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
        jdbc.sql("update promise set withdrawn_at = updated_at where id = 'a'").update();
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
        String title = TextColumn.write(LocalizedText.of(Map.of("ar", arabic, "en", english)));
        jdbc.sql("""
                insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, search, updated_at, version)
                values (?, ?, 'HEALTH', 'SOMEBODY', ?, ?, 'STARTED', 'ON_TIME', '', ?, 1)
                """).params(id, title, title, title, Timestamp.from(updated)).update();
    }
}
