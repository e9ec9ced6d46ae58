package org.marsad.promise.internal.search;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.TextColumn;
import org.marsad.support.CopiedPromise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Promises that are committed, as an index wants them, and taken away again. */
public final class Shelf {

    private static final Timestamp AT = Timestamp.from(Instant.parse("2026-01-02T03:04:05.123456Z"));

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> ids = new ArrayList<>();

    public Shelf(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** A promise of the Ministry of Health with this title and text. */
    public void put(String id, LocalizedText title, LocalizedText text) {
        put(id, title, text, "HEALTH", "STARTED");
    }

    /** A promise by "SOMEBODY" that changed last at this time. */
    public void put(String id, LocalizedText title, Instant updated) {
        put(id, title, title, "HEALTH", "STARTED", Timestamp.from(updated));
    }

    /** A promise by "SOMEBODY" in one sector with one rating. */
    public void put(String id, LocalizedText title, LocalizedText text, String sector, String rating) {
        put(id, title, text, sector, rating, AT);
    }

    private void put(
            String id, LocalizedText title, LocalizedText text, String sector, String rating, Timestamp updated) {
        ids.add(id);
        write(
                id,
                () -> jdbc.sql("""
                        insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at, version)
                        values (?, ?, ?, 'SOMEBODY', ?, ?, ?, 'ON_TIME', ?, 1)
                        """)
                        .params(id, TextColumn.write(title), sector, TextColumn.write(arabic("جهة")))
                        .params(TextColumn.write(text), rating, updated)
                        .update());
    }

    /** An entry of a promise, of the first of February 2026. */
    public UUID entry(String promise, LocalizedText text) {
        UUID id = UUID.randomUUID();
        write(
                promise,
                () -> jdbc.sql("""
                        insert into timeline_entry (id, promise_id, position, date, precision, kind, text, published_at)
                        values (?, ?, (select coalesce(max(position), 0) + 1 from timeline_entry where promise_id = ?),
                            ?, 'DAY', 'EVENT', ?, ?)
                        """)
                        .params(id, promise, promise, Date.valueOf("2026-02-01"), TextColumn.write(text), AT)
                        .update());
        return id;
    }

    /** The tombstone over an entry. */
    public void withdrawEntry(String promise, UUID entry, LocalizedText reason) {
        write(
                promise,
                () -> jdbc.sql("""
                        insert into timeline_correction (id, kind, promise_id, entry_id, reason, at)
                        values (?, 'WITHDRAWN', ?, ?, ?, ?)
                        """)
                        .params(UUID.randomUUID(), promise, entry, TextColumn.write(reason), AT)
                        .update());
    }

    /** A file that proves an entry, and is not shown. */
    public UUID evidence(String promise, UUID entry, String commitment, String withheld) {
        UUID id = UUID.randomUUID();
        write(
                promise,
                () -> jdbc.sql("""
                        insert into timeline_evidence (entry_id, position, public_id, kind, media_type, commitment,
                            public_copy_withheld)
                        values (?, 1, ?, 'FILE', 'image/jpeg', ?, ?)
                        """).params(entry, id, commitment, withheld).update());
        return id;
    }

    /** Takes a promise back. */
    public void withdraw(String promise) {
        write(
                promise,
                () -> jdbc.sql("update promise set withdrawn_at = updated_at, version = version + 1 where id = ?")
                        .param(promise)
                        .update());
    }

    /** Takes everything away. */
    public void clear() {
        for (String id : List.copyOf(ids)) {
            write(id, () -> remove(id));
        }
        ids.clear();
    }

    private void remove(String id) {
        String entries = " where entry_id in (select id from timeline_entry where promise_id = ?)";
        for (String sql : List.of(
                "delete from timeline_correction where promise_id = ?",
                "delete from timeline_evidence" + entries,
                "delete from timeline_entry where promise_id = ?",
                "delete from promise where id = ?")) {
            jdbc.sql(sql).param(id).update();
        }
    }

    private void write(String promise, Runnable statements) {
        transaction.executeWithoutResult(status -> {
            statements.run();
            CopiedPromise.changed(jdbc, promise);
        });
    }

    public static LocalizedText arabic(String text) {
        return LocalizedText.of(Map.of("ar", text));
    }
}
