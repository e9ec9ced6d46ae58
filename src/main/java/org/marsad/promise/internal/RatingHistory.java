package org.marsad.promise.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseNumbers.Moment;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many promises stood at which rating, from the published changes of ratings. Months are counted through all years, so
 * that a span is two numbers.
 */
@Repository
class RatingHistory {

    /** A young archive is shown by months, an older one by years. */
    private static final int MONTHS = 18;

    /** Enough for three terms; more columns cannot be told apart on a phone. */
    private static final int MOST = 18;

    /**
     * From when until when which rating stood, and of how many promises. What was published last holds from its date on:
     * it ends whatever was published before, even if that bears a later date.
     */
    private static final String SPANS = """
            select since, rating_to, until, count(*) from (
                select since, rating_to, min(since) over (partition by promise_id order by position
                    rows between 1 following and unbounded following) as until
                from (
                    select e.promise_id, e.position, e.rating_to, cast(extract(year from e.date) as integer) * 12 + case
                        when e.precision = 'YEAR' then 11 else cast(extract(month from e.date) as integer) - 1 end as since
                    from timeline_entry e
                    where e.rating_to > ''
                    and e.promise_id not in (
                        select id from promise where withdrawn_at > timestamp with time zone '1970-01-01 00:00:00+00')
                    and not exists (
                        select 1 from timeline_correction w where w.entry_id = e.id and w.kind = 'WITHDRAWN')
                ) changes
            ) spans
            where until is null or until > since group by since, rating_to, until
            """;

    private final JdbcClient jdbc;
    private final RatingScale scale;

    RatingHistory(JdbcClient jdbc, RatingScale scale) {
        this.jdbc = jdbc;
        this.scale = scale;
    }

    List<Moment> until(LocalDate today, Map<Rating, Long> counts) {
        List<Span> spans = spans();
        int now = month(today);
        int first = spans.stream().mapToInt(Span::since).min().orElse(now + 1);
        if (first > now) {
            return List.of();
        }
        List<Moment> history =
                new ArrayList<>(now - first < MONTHS ? months(spans, first, now) : years(spans, first, now));
        history.add(new Moment(new PartialDate(today, DatePrecision.DAY), counts));
        return history.subList(Math.max(0, history.size() - MOST), history.size());
    }

    private List<Moment> months(List<Span> spans, int first, int now) {
        List<Moment> months = new ArrayList<>();
        for (int month = first; month < now; month++) {
            LocalDate day = LocalDate.of(month / 12, month % 12 + 1, 1);
            months.add(new Moment(new PartialDate(day, DatePrecision.MONTH), at(spans, month)));
        }
        return months;
    }

    private List<Moment> years(List<Span> spans, int first, int now) {
        List<Moment> years = new ArrayList<>();
        for (int year = first / 12; year < now / 12; year++) {
            LocalDate day = LocalDate.of(year, 1, 1);
            years.add(new Moment(new PartialDate(day, DatePrecision.YEAR), at(spans, year * 12 + 11)));
        }
        return years;
    }

    private Map<Rating, Long> at(List<Span> spans, int month) {
        Map<Rating, Long> counts = new LinkedHashMap<>();
        scale.all().forEach(rating -> counts.put(rating, 0L));
        spans.stream()
                .filter(span -> span.covers(month))
                .forEach(span -> counts.merge(span.rating(), span.promises(), Long::sum));
        return counts;
    }

    private List<Span> spans() {
        return jdbc.sql(SPANS)
                .query((row, n) -> new Span(
                        row.getInt(1),
                        scale.find(row.getString(2)).orElseThrow(),
                        (Integer) row.getObject(3),
                        row.getLong(4)))
                .list();
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    /** So many promises stood at a rating from one month's end on, up to that of another or until now. */
    private record Span(int since, Rating rating, @Nullable Integer until, long promises) {

        boolean covers(int month) {
            return since <= month && (until == null || until > month);
        }
    }
}
