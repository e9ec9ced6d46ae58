package org.marsad.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is empty or null asks for nothing.
 *
 * @param account the whole name
 * @param object the whole id
 * @param from included
 * @param until not included
 */
public record AuditQuery(
        String account,
        @Nullable AuditAct act,
        @Nullable AuditKind kind,
        String object,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All of them. */
    public static final AuditQuery ALL = new AuditQuery("", null, null, "", null, null);
}
