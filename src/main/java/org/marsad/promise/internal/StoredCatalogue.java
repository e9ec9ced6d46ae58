package org.marsad.promise.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseMaker;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads promises for the public, each answer in one snapshot. */
@Component
@Transactional(readOnly = true)
class StoredCatalogue implements PromiseCatalogue {

    private final JdbcClient jdbc;
    private final PromiseRows promises;
    private final TimelineRows timeline;
    private final Scale scale;
    private final OrderedPromises ordered;
    private final FoundPromises found;
    private final Remembered remembered;

    StoredCatalogue(
            JdbcClient jdbc,
            PromiseRows promises,
            TimelineRows timeline,
            Scale scale,
            OrderedPromises ordered,
            FoundPromises found,
            Remembered remembered) {
        this.jdbc = jdbc;
        this.promises = promises;
        this.timeline = timeline;
        this.scale = scale;
        this.ordered = ordered;
        this.found = found;
        this.remembered = remembered;
    }

    /** The search index answers with what is committed, and so outside any transaction. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PromiseOverview> find(PromiseFilter filter, @Nullable String afterId, int limit) {
        return ordered.byId(filter, afterId, limit);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<PromiseOverview> find(
            PromiseFilter filter, PromiseOrder order, String language, @Nullable String afterId, int limit) {
        return ordered.find(filter, order, language, afterId, limit);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long count(PromiseFilter filter) {
        return remembered.answer(filter, () -> filter.query() == null ? counted(filter) : found.count(filter));
    }

    private long counted(PromiseFilter filter) {
        Conditions where = new Conditions(filter);
        return jdbc.sql("select count(*) from promise where " + where.sql())
                .params(where.values())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<PromiseDossier> dossier(String id) {
        return promises.find(id).map(row -> {
            if (row.withdrawnAt() != null) {
                throw new PromiseWithdrawnException(id, row.withdrawnAt());
            }
            return new PromiseDossier(
                    row.overview(), row.text(), row.reviewDate(), promises.justification(id), timeline.of(id));
        });
    }

    @Override
    public Map<Rating, Long> countByRating() {
        return remembered.answer("by rating", this::countedByRating);
    }

    /** Each for itself: so each is counted in an index, where grouping reads every row. */
    private Map<Rating, Long> countedByRating() {
        Map<Rating, Long> counts = new LinkedHashMap<>();
        scale.all()
                .forEach(rating ->
                        counts.put(rating, counted(new PromiseFilter(null, rating.code(), null, null, null))));
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public List<LatestChange> latestChanges(int limit) {
        return remembered.answer(
                List.of("latest changes", limit),
                () -> timeline.latestRatingChanges(limit).stream()
                        .map(this::change)
                        .toList());
    }

    private LatestChange change(TimelineRows.OwnedEntry owned) {
        PromiseRows.Row promise = promises.find(owned.promiseId()).orElseThrow();
        return new LatestChange(owned.promiseId(), promise.overview().title(), owned.entry());
    }

    @Override
    public List<PromiseMaker> makers() {
        return remembered.answer("makers", this::storedMakers);
    }

    private List<PromiseMaker> storedMakers() {
        return jdbc.sql(
                        "select maker, min(maker_name) from promise where withdrawn_at is null group by maker order by maker")
                .query((row, n) -> new PromiseMaker(row.getString(1), TextColumn.read(row.getString(2))))
                .list();
    }

    @Override
    public List<Sector> sectors() {
        return scale.sectors();
    }
}
