package org.marsad.promise.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseNumbers.SectorNumbers;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts promises, all of it in the database and in one snapshot. */
@Component
@Transactional(readOnly = true)
class CountedPromises {

    private final JdbcClient jdbc;
    private final Scale scale;
    private final RatingHistory history;

    CountedPromises(JdbcClient jdbc, Scale scale, RatingHistory history) {
        this.jdbc = jdbc;
        this.scale = scale;
        this.history = history;
    }

    /**
     * Changes with everything that is published: each publication, correction, edit and withdrawal raises the version of its
     * promise in its own transaction, and no promise is ever deleted.
     */
    Stamp stamp() {
        return jdbc.sql("select count(*), coalesce(sum(version), 0) from promise")
                .query((row, n) -> new Stamp(row.getLong(1), row.getLong(2)))
                .single();
    }

    PromiseNumbers count(LocalDate today) {
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

    /** What two moments have in common if nothing was published between them. */
    record Stamp(long promises, long versions) {}
}
