package org.marsad.promise.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which promises became other than they were, in the order of numbers that whoever writes draws. Transactions end in
 * another order than they draw: so a reader keeps the {@link ChangesSeen numbers it missed} and asks for them again.
 */
@Repository
public class PromiseChanges {

    /** As many rows as a transaction that is open at a node's start may be behind. */
    private static final int LATEST = 1000;

    private final JdbcClient jdbc;

    PromiseChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says in the current transaction that a promise, its justification or its timeline is another. */
    public void note(String promiseId) {
        jdbc.sql("insert into promise_change (promise_id) values (?)")
                .param(promiseId)
                .update();
    }

    /** What a reader knows who reads every promise after this call. */
    public ChangesSeen seenFromNow() {
        List<Long> latest = jdbc.sql(
                        "select number from promise_change order by number desc fetch first " + LATEST + " rows only")
                .query(Long.class)
                .list();
        return ChangesSeen.after(latest.size() < LATEST ? 0 : latest.get(LATEST - 1), latest);
    }

    /** What was committed that a reader has not seen. */
    public News since(ChangesSeen seen) {
        StringBuilder where = new StringBuilder("number > ?");
        List<Object> values = new ArrayList<>(List.of(seen.highest()));
        for (ChangesSeen.Range missed : seen.missing()) {
            where.append(" or number between ? and ?");
            values.addAll(List.of(missed.from(), missed.to()));
        }
        List<Long> numbers = new ArrayList<>();
        Set<String> promises = new TreeSet<>();
        jdbc.sql("select number, promise_id from promise_change where " + where)
                .params(values)
                .query(row -> {
                    numbers.add(row.getLong(1));
                    promises.add(row.getString(2));
                });
        return new News(seen.and(numbers), promises);
    }

    /**
     * What a reader had not seen.
     *
     * @param seen what it knows once it has read these promises
     * @param promises ids of promises that are other than they were
     */
    public record News(ChangesSeen seen, Set<String> promises) {}
}
