package org.marsad.custody.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.custody.ChainHash;

/** One entry with its place in the chain of its subject; the action as text, since a forged row may hold any. */
record ChainLink(
        UUID subject,
        int position,
        String action,
        String actor,
        Instant at,
        String detail,
        String previousHash,
        String hash) {

    /** The link after this one; after none, the first. */
    static ChainLink after(
            @Nullable ChainLink last, UUID subject, String action, String actor, Instant at, String detail) {
        int position = last == null ? 1 : last.position + 1;
        String previous = last == null ? ChainHash.NONE : last.hash;
        return new ChainLink(
                subject,
                position,
                action,
                actor,
                at,
                detail,
                previous,
                hash(previous, subject, position, action, actor, at, detail));
    }

    static ChainLink read(ResultSet row, int number) throws SQLException {
        return new ChainLink(
                row.getObject("subject", UUID.class),
                row.getInt("position"),
                row.getString("action"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant(),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** True if this is what stood here when it was appended after that one. */
    boolean follows(@Nullable ChainLink last) {
        try {
            return equals(after(last, subject, action, actor, at, detail));
        } catch (IllegalArgumentException forged) {
            return false;
        }
    }

    private static String hash(
            String previous, UUID subject, int position, String action, String actor, Instant at, String detail) {
        return ChainHash.of(
                previous, subject.toString(), Integer.toString(position), action, actor, at.toString(), detail);
    }
}
