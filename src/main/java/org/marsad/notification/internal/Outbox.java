package org.marsad.notification.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes letters in, in the transaction of what they report: either both are there or neither is. */
@Repository
class Outbox {

    /** {@link LetterKind#SUBMISSION_NEWS}: the address was erased with it, nothing else will come. */
    static final String LAST = "LAST";

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks a contact to confirm; a question that still waits to be sent is not asked twice. */
    void confirmation(UUID contactId, byte[] address, LetterKind kind, String language, @Nullable String promiseId) {
        dropWaiting(contactId);
        insert(contactId, address, kind, language, promiseId, null, null);
    }

    /**
     * Tells a submitter that there is news. As long as a letter waits that nobody began to send, it says so already:
     * it is locked here, so that it leaves after what is new can be seen.
     */
    void submissionNews(Contact contact, boolean last) {
        String code = last ? LAST : null;
        int waiting = jdbc.sql("""
                update outbox_message set code = ?
                where contact_id = ? and kind = ? and attempts = 0 and next_attempt_at is not null
                """)
                .param(code)
                .params(contact.id(), LetterKind.SUBMISSION_NEWS.name())
                .update();
        if (waiting == 0) {
            insert(contact.id(), contact.address(), LetterKind.SUBMISSION_NEWS, contact.language(), null, code, null);
        }
    }

    /**
     * Tells everybody who confirmed a subscription to the promise, in one statement. An entry may have news again, when it
     * is corrected: only what still waits to be said is not said twice.
     */
    int promiseNews(PromiseNews news) {
        Timestamp now = now();
        return jdbc.sql("""
                insert into outbox_message (contact_id, recipient, kind, language, about, entry_id, code, created_at,
                    attempts, next_attempt_at)
                select id, address, ?, language, promise_id, cast(? as uuid), ?, ?, 0, ?
                from mail_contact contact where promise_id = ? and confirmed_at is not null and not exists (
                    select 1 from outbox_message known where known.contact_id = contact.id and known.entry_id = ?
                        and known.code = ? and known.attempts = 0 and known.next_attempt_at is not null)
                """)
                .params(
                        LetterKind.PROMISE_NEWS.name(),
                        news.entryId(),
                        news.kind().name(),
                        now,
                        now)
                .params(news.promiseId(), news.entryId(), news.kind().name())
                .update();
    }

    /** Writes to somebody of the staff, once for each key. */
    void toStaff(
            byte[] address, LetterKind kind, String language, String about, @Nullable String code, String dedupeKey) {
        long known = jdbc.sql("select count(*) from outbox_message where dedupe_key = ?")
                .param(dedupeKey)
                .query(Long.class)
                .single();
        if (known == 0) {
            insert(null, address, kind, language, about, code, dedupeKey);
        }
    }

    private void insert(
            @Nullable UUID contactId,
            byte[] address,
            LetterKind kind,
            String language,
            @Nullable String about,
            @Nullable String code,
            @Nullable String dedupeKey) {
        jdbc.sql("""
                insert into outbox_message (contact_id, recipient, kind, language, about, code, dedupe_key, created_at,
                    attempts, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
                """)
                .param(contactId)
                .params(address, kind.name(), language)
                .param(about)
                .param(code)
                .param(dedupeKey)
                .params(now(), now())
                .update();
    }

    /** Whoever stopped or did not confirm gets nothing that was still waiting. */
    void dropWaiting(UUID contactId) {
        jdbc.sql("delete from outbox_message where contact_id = ? and next_attempt_at is not null")
                .param(contactId)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
