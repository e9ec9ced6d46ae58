package org.marsad.custody.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private static final String NONE = "0".repeat(64);

    /** The link after this one; after none, the first. */
    static ChainLink after(
            @Nullable ChainLink last, UUID subject, String action, String actor, Instant at, String detail) {
        int position = last == null ? 1 : last.position + 1;
        String previous = last == null ? NONE : last.hash;
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
        return equals(after(last, subject, action, actor, at, detail));
    }

    /** SHA-256 over the fields in this order, separated by a line feed, which none of them contains. */
    private static String hash(
            String previous, UUID subject, int position, String action, String actor, Instant at, String detail) {
        List<String> fields =
                List.of(previous, subject.toString(), Integer.toString(position), action, actor, at.toString(), detail);
        try {
            byte[] canonical = String.join("\n", fields).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
