package org.marsad.custody.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Chains the entries of each subject by hash, so that a changed or missing one shows. */
@Component
class ChainedCustodyLog implements CustodyLog {

    private static final String FIRST = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChainedCustodyLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(UUID subject, CustodyAction action, String actor, String detail) {
        Link last = last(subject);
        // Milliseconds: what both databases give back exactly, so that the hash can be computed again.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int position = last.position() + 1;
        jdbc.sql("""
                insert into custody_entry (subject, position, action, actor, at, detail, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(subject, position, action.name(), actor, Timestamp.from(at), detail, last.hash())
                .param(hash(last.hash(), subject, position, action, actor, at, detail))
                .update();
    }

    @Override
    public List<CustodyEntry> of(UUID subject) {
        return jdbc.sql(
                        "select subject, action, actor, at, detail from custody_entry where subject = ? order by position")
                .param(subject)
                .query(ChainedCustodyLog::entry)
                .list();
    }

    private Link last(UUID subject) {
        return jdbc.sql("select position, hash from custody_entry where subject = ? order by position desc limit 1")
                .param(subject)
                .query((row, n) -> new Link(row.getInt(1), row.getString(2)))
                .optional()
                .orElse(new Link(0, FIRST));
    }

    private static CustodyEntry entry(ResultSet row, int number) throws SQLException {
        return new CustodyEntry(
                row.getObject("subject", UUID.class),
                CustodyAction.valueOf(row.getString("action")),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                row.getString("detail"));
    }

    /** SHA-256 over the fields in this order, separated by a line feed, which none of them contains. */
    static String hash(
            String previous,
            UUID subject,
            int position,
            CustodyAction action,
            String actor,
            Instant at,
            String detail) {
        String canonical = String.join(
                "\n",
                previous,
                subject.toString(),
                Integer.toString(position),
                action.name(),
                actor,
                at.toString(),
                detail);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Link(int position, String hash) {}
}
