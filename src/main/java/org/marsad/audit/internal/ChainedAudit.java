package org.marsad.audit.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.marsad.audit.Audit;
import org.marsad.audit.AuditCheck;
import org.marsad.audit.AuditEntry;
import org.marsad.audit.AuditQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One chain over all entries: each is written in a short transaction of its own, which waits for the one before. */
@Component
class ChainedAudit implements Audit {

    /** How many entries are read at a time. */
    static final int PART = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    ChainedAudit(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /** How the chain ends. */
    private record Head(long entries, String hash) {}

    /**
     * Appends one entry, for good once this returns.
     *
     * @return its number
     */
    long append(Act act) {
        Long number = ownTransaction.execute(status -> {
            // Whoever is next waits here.
            Head head = jdbc.sql("select entries, hash from audit_head where id = 1 for update")
                    .query((row, index) -> new Head(row.getLong("entries"), row.getString("hash")))
                    .single();
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            AuditEntry entry = AuditLink.after(head.entries(), head.hash(), now, act);
            insert(entry);
            return entry.number();
        });
        return number == null ? 0 : number;
    }

    private void insert(AuditEntry entry) {
        jdbc.sql("""
                insert into audit_entry (number, at, account, act, kind, object, way, regards, status, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(entry.number(), Timestamp.from(entry.at()), entry.account(), entry.act(), entry.kind())
                .params(entry.object(), entry.way(), entry.regards(), entry.status())
                .params(entry.previousHash(), entry.hash())
                .update();
        jdbc.sql("update audit_head set entries = ?, hash = ? where id = 1")
                .params(entry.number(), entry.hash())
                .update();
    }

    @Override
    public List<AuditEntry> newest(AuditQuery query, long before, int limit) {
        Conditions conditions = Conditions.of(query).and("number < ?", before);
        return jdbc.sql("select * from audit_entry where " + conditions.sql() + " order by number desc limit " + limit)
                .params(conditions.values())
                .query(AuditLink::read)
                .list();
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditEntry> reader) {
        long last = 0;
        List<AuditEntry> part;
        do {
            part = after(query, last);
            part.forEach(reader);
            last = part.isEmpty() ? last : part.get(part.size() - 1).number();
        } while (part.size() == PART);
    }

    private List<AuditEntry> after(AuditQuery query, long number) {
        Conditions conditions = Conditions.of(query).and("number > ?", number);
        return jdbc.sql("select * from audit_entry where " + conditions.sql() + " order by number limit " + PART)
                .params(conditions.values())
                .query(AuditLink::read)
                .list();
    }

    /** Head and last entry are read in one statement, which sees one state; what comes later is left for the next time. */
    @Override
    public AuditCheck check() {
        EndToEnd reading = jdbc.sql("""
                select entries, hash, (select coalesce(max(number), 0) from audit_entry) as last
                from audit_head where id = 1
                """)
                .query((row, index) -> new EndToEnd(row.getLong("entries"), row.getString("hash"), row.getLong("last")))
                .optional()
                .orElseGet(EndToEnd::withoutHead);
        long last = 0;
        while (reading.goesOn()) {
            List<AuditEntry> part = new ArrayList<>(after(AuditQuery.ALL, last));
            part.forEach(reading::next);
            if (part.isEmpty()) {
                break;
            }
            last = part.get(part.size() - 1).number();
        }
        return reading.result();
    }
}
