package org.marsad.audit;

import java.time.Instant;

/**
 * One entry. It says who did what to which thing, and nothing of what they saw or wrote; no address, no browser.
 *
 * @param number from 1 on, without a gap
 * @param at in whole seconds
 * @param account the name somebody was logged in with
 * @param act a code of {@link AuditAct}; as text, since a forged row may hold any
 * @param kind a code of {@link AuditKind}
 * @param object id of the thing; empty for a list, or where it has none yet
 * @param way a code of {@link AuditWay}
 * @param regards number of the entry whose end this is; 0 for none
 * @param status of the answer, where it was a refusal or failure; else 0
 * @param previousHash of the entry before, by {@link org.marsad.custody.ChainHash}
 * @param hash of this one
 */
public record AuditEntry(
        long number,
        Instant at,
        String account,
        String act,
        String kind,
        String object,
        String way,
        long regards,
        int status,
        String previousHash,
        String hash) {}
