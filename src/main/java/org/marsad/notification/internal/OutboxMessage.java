package org.marsad.notification.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be sent: ids and codes, never words. Its text is made when it is sent.
 *
 * @param contactId whose it is; null for staff
 * @param recipient encrypted
 * @param about the id of the promise or task it is about
 * @param entryId the entry of a timeline it is about
 * @param code what exactly happened, as each kind defines it
 * @param attempts how often sending it was begun, this time included
 */
record OutboxMessage(
        long id,
        @Nullable UUID contactId,
        byte[] recipient,
        LetterKind kind,
        String language,
        @Nullable String about,
        @Nullable UUID entryId,
        @Nullable String code,
        Instant createdAt,
        int attempts) {}
