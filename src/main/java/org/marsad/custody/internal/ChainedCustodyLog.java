package org.marsad.custody.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyCheck;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Chains the entries of each subject by hash, so that a changed or missing one shows. */
@Component
class ChainedCustodyLog implements CustodyLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    ChainedCustodyLog(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID subject, CustodyAction action, String actor, String detail) {
        if (actor.indexOf('\n') >= 0 || detail.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a line feed in an entry would make its hash ambiguous");
        }
        if (isBegun(subject) || !begin(subject, action, actor, detail)) {
            insert(next(subject, action, actor, detail));
        }
    }

    /** Locks the chain, by its first entry, until the caller's transaction ends: one appends after another. */
    private boolean isBegun(UUID subject) {
        return jdbc.sql("select id from custody_entry where subject = ? and position = 1 for update")
                .param(subject)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** There is no first entry to lock yet, so two may begin at once; the second goes on after the first's. */
    private boolean begin(UUID subject, CustodyAction action, String actor, String detail) {
        try {
            savepoint.executeWithoutResult(
                    status -> insert(ChainLink.after(null, subject, action.name(), actor, now(), detail)));
            return true;
        } catch (DuplicateKeyException e) {
            if (!isBegun(subject)) {
                throw e;
            }
            return false;
        }
    }

    private ChainLink next(UUID subject, CustodyAction action, String actor, String detail) {
        return ChainLink.after(last(subject).orElseThrow(), subject, action.name(), actor, now(), detail);
    }

    /** Milliseconds: what both databases give back exactly, so that the hash can be computed again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void insert(ChainLink link) {
        jdbc.sql("""
                insert into custody_entry (subject, position, action, actor, at, detail, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(link.subject(), link.position(), link.action(), link.actor(), Timestamp.from(link.at()))
                .params(link.detail(), link.previousHash(), link.hash())
                .update();
        moveHead(link);
    }

    private void moveHead(ChainLink link) {
        int moved = jdbc.sql("update custody_head set entries = ?, hash = ? where subject = ?")
                .params(link.position(), link.hash(), link.subject())
                .update();
        if (moved == 0) {
            jdbc.sql("insert into custody_head (subject, entries, hash) values (?, ?, ?)")
                    .params(link.subject(), link.position(), link.hash())
                    .update();
        }
    }

    private Optional<ChainLink> last(UUID subject) {
        return jdbc.sql("select * from custody_entry where subject = ? order by position desc limit 1")
                .param(subject)
                .query(ChainLink::read)
                .optional();
    }

    @Override
    public List<CustodyEntry> of(UUID subject) {
        return jdbc
                .sql("select * from custody_entry where subject = ? order by position")
                .param(subject)
                .query(ChainLink::read)
                .list()
                .stream()
                .map(ChainedCustodyLog::entry)
                .toList();
    }

    private static CustodyEntry entry(ChainLink link) {
        return new CustodyEntry(
                link.subject(), CustodyAction.valueOf(link.action()), link.actor(), link.at(), link.detail());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> broken() {
        Verification verification = new Verification();
        jdbc.sql("select * from custody_entry order by subject, position").query(verification);
        return verification.broken();
    }

    /** One snapshot for entries and heads, so that what is appended meanwhile is in both or in neither. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CustodyCheck check() {
        EndToEnd reading = new EndToEnd();
        jdbc.sql("""
                select * from (
                    select h.subject as chain, h.entries as head_entries, h.hash as head_hash, e.*
                    from custody_head h left join custody_entry e on e.subject = h.subject
                    union all
                    select e.subject as chain, null as head_entries, null as head_hash, e.*
                    from custody_entry e where not exists (select 1 from custody_head h where h.subject = e.subject)
                ) chains order by chain, position
                """).query(reading);
        return reading.result();
    }
}
