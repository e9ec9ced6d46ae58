package org.marsad.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.marsad.audit.AuditEntry;
import org.marsad.custody.ChainHash;

/** How an entry hangs on the one before it. */
final class AuditLink {

    private AuditLink() {}

    /** The entry after one with this number and hash. */
    static AuditEntry after(long number, String hash, Instant at, Act act) {
        long next = number + 1;
        return new AuditEntry(
                next,
                at,
                act.account(),
                act.act().name(),
                act.kind().name(),
                act.object(),
                act.way().name(),
                act.regards(),
                act.status(),
                hash,
                ChainHash.of(
                        hash,
                        Long.toString(next),
                        at.toString(),
                        act.account(),
                        act.act().name(),
                        act.kind().name(),
                        act.object(),
                        act.way().name(),
                        Long.toString(act.regards()),
                        Integer.toString(act.status())));
    }

    /** True if this is what was written here after one with this hash. */
    static boolean follows(AuditEntry entry, String hash) {
        try {
            return entry.previousHash().equals(hash)
                    && entry.hash()
                            .equals(ChainHash.of(
                                    hash,
                                    Long.toString(entry.number()),
                                    entry.at().toString(),
                                    entry.account(),
                                    entry.act(),
                                    entry.kind(),
                                    entry.object(),
                                    entry.way(),
                                    Long.toString(entry.regards()),
                                    Integer.toString(entry.status())));
        } catch (IllegalArgumentException forged) {
            return false;
        }
    }

    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("account"),
                row.getString("act"),
                row.getString("kind"),
                row.getString("object"),
                row.getString("way"),
                row.getLong("regards"),
                row.getInt("status"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
