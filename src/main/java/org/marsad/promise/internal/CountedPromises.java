package org.marsad.promise.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseNumbers.SectorNumbers;
import org.marsad.promise.PromiseStatistics;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts promises, all of it in the database, and again only when any of them is another. */
@Component
@Transactional(readOnly = true)
class CountedPromises implements PromiseStatistics {

    private final JdbcClient jdbc;
    private final Scale scale;
    private final RatingHistory history;
    private final Remembered remembered;
    private final Clock clock;

    CountedPromises(JdbcClient jdbc, Scale scale, RatingHistory history, Remembered remembered, Clock clock) {
        this.jdbc = jdbc;
        this.scale = scale;
        this.history = history;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Yesterday's numbers are another question: today is the last moment of the history. */
    @Override
    public PromiseNumbers numbers() {
        LocalDate today = LocalDate.now(clock);
        return remembered.answer(List.of("numbers", today), () -> count(today));
    }

    private PromiseNumbers count(LocalDate today) {
        Map<String, Map<Rating, Long>> bySector = bySector();
        Map<Rating, Long> all = zeros();
        bySector.values().forEach(counts -> counts.forEach((rating, count) -> all.merge(rating, count, Long::sum)));
        List<SectorNumbers> sectors = new ArrayList<>();
        for (Sector sector : scale.sectors()) {
            sectors.add(new SectorNumbers(sector, bySector.getOrDefault(sector.code(), zeros())));
        }
        return new PromiseNumbers(all, sectors, history.until(today, all));
    }

    private Map<String, Map<Rating, Long>> bySector() {
        Map<String, Map<Rating, Long>> counts = new LinkedHashMap<>();
        jdbc.sql("select sector, rating, count(*) from promise where withdrawn_at is null group by sector, rating")
                .query(row -> {
                    counts.computeIfAbsent(row.getString(1), sector -> zeros())
                            .put(scale.find(row.getString(2)).orElseThrow(), row.getLong(3));
                });
        return counts;
    }

    private Map<Rating, Long> zeros() {
        Map<Rating, Long> zeros = new LinkedHashMap<>();
        scale.all().forEach(rating -> zeros.put(rating, 0L));
        return zeros;
    }
}
