package org.marsad.promise.internal;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Promises in the orders that readers ask for. */
@Component
class OrderedPromises {

    private static final Comparator<Titled> BY_TITLE =
            Comparator.comparing(Titled::key).thenComparing(Titled::id);

    private final JdbcClient jdbc;
    private final PromiseRows promises;

    OrderedPromises(JdbcClient jdbc, PromiseRows promises) {
        this.jdbc = jdbc;
        this.promises = promises;
    }

    List<PromiseOverview> find(
            PromiseFilter filter, PromiseOrder order, String language, @Nullable String afterId, int limit) {
        return switch (order) {
            case LATEST_CHANGE -> latestFirst(new Conditions(filter), afterId, limit);
            case TITLE -> byTitle(new Conditions(filter), language, afterId, limit);
        };
    }

    private List<PromiseOverview> latestFirst(Conditions where, @Nullable String afterId, int limit) {
        if (afterId != null) {
            String then = "(select updated_at from promise where id = ?)";
            // Said twice: the first condition is where the index is entered.
            where.add("updated_at <= " + then, afterId);
            where.add("(updated_at < " + then + " or id > ?)", afterId, afterId);
        }
        return jdbc
                .sql("select * from promise where " + where.orderedBy("updated_at desc, id") + " limit ?")
                .params(where.values(limit))
                .query(promises::row)
                .list()
                .stream()
                .map(PromiseRows.Row::overview)
                .toList();
    }

    /** Sorted here, since the databases' own orders differ by how they were set up and know no Arabic on H2. */
    private List<PromiseOverview> byTitle(Conditions where, String language, @Nullable String afterId, int limit) {
        Collator collator = Alphabets.of(language);
        Titled after = afterId == null
                ? null
                : promises.find(afterId)
                        .map(row -> Titled.of(afterId, row.overview().title(), language, collator))
                        .orElse(null);
        return jdbc
                .sql("select id, title from promise where " + where.sql())
                .params(where.values())
                .query((row, n) -> Titled.of(row.getString(1), TextColumn.read(row.getString(2)), language, collator))
                .list()
                .stream()
                .filter(each -> after == null || BY_TITLE.compare(each, after) > 0)
                .sorted(BY_TITLE)
                .limit(limit)
                .flatMap(each -> promises.find(each.id()).stream())
                .map(PromiseRows.Row::overview)
                .toList();
    }

    private record Titled(String id, CollationKey key) {

        static Titled of(String id, LocalizedText title, String language, Collator collator) {
            return new Titled(id, collator.getCollationKey(title.in(language)));
        }
    }
}
