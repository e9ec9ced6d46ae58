package org.marsad.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The outbox from its other end: who sends takes one letter after another. A letter is claimed in a transaction of its
 * own before it is sent, so no connection to the database waits for a mail server, and no other node takes it.
 */
@Repository
@Transactional
class OutboxQueue {

    /**
     * Who claimed a letter and was not heard of again has died. Far more than one delivery takes: about ten answers of
     * the server, each waited for 20 seconds at most (spring.mail.properties).
     */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isDue() {
        return jdbc.sql("select id from outbox_message where next_attempt_at <= ? fetch first 1 row only")
                .param(now())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The letter that waits longest, which is then nobody else's; empty if none is due. */
    public Optional<OutboxMessage> claim() {
        Optional<OutboxMessage> next =
                jdbc.sql("""
                select * from outbox_message where next_attempt_at <= ? order by next_attempt_at, id
                fetch first 1 row only for update skip locked
                """).param(now()).query(OutboxQueue::message).optional();
        next.ifPresent(message -> jdbc.sql("update outbox_message set attempts = ?, next_attempt_at = ? where id = ?")
                .params(message.attempts(), Timestamp.from(clock.instant().plus(CLAIM)), message.id())
                .update());
        return next;
    }

    /** It is sent: who got it is forgotten. */
    public void sent(long id) {
        jdbc.sql("update outbox_message set sent_at = ?, recipient = null, next_attempt_at = null where id = ?")
                .params(now(), id)
                .update();
    }

    /** It is given up: who was to get it is forgotten, that it failed is not. */
    public void failed(long id) {
        jdbc.sql("update outbox_message set failed_at = ?, recipient = null, next_attempt_at = null where id = ?")
                .params(now(), id)
                .update();
    }

    public void again(long id, Duration wait) {
        jdbc.sql("update outbox_message set next_attempt_at = ? where id = ? and next_attempt_at is not null")
                .params(Timestamp.from(clock.instant().plus(wait)), id)
                .update();
    }

    /** Nobody needs it any more. */
    public void drop(long id) {
        jdbc.sql("delete from outbox_message where id = ?").param(id).update();
    }

    /** Forgets what was sent or given up before a time. */
    public void forget(Instant before) {
        jdbc.sql("delete from outbox_message where sent_at < ? or failed_at < ?")
                .params(Timestamp.from(before), Timestamp.from(before))
                .update();
    }

    /** How the outbox stands. */
    @Transactional(readOnly = true)
    public Figures figures() {
        return jdbc.sql("""
                select count(next_attempt_at), min(case when next_attempt_at is not null then created_at end),
                    count(failed_at), count(sent_at)
                from outbox_message
                """)
                .query((row, n) ->
                        new Figures(row.getLong(1), instant(row.getTimestamp(2)), row.getLong(3), row.getLong(4)))
                .single();
    }

    /**
     * @param waiting letters that are to be sent
     * @param waitingSince when the oldest of them was written
     * @param givenUp letters that no attempt could deliver, as long as they are remembered
     * @param sent letters that were sent, as long as they are remembered
     */
    record Figures(long waiting, @Nullable Instant waitingSince, long givenUp, long sent) {}

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @Nullable
    private static Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static OutboxMessage message(ResultSet row, int number) throws SQLException {
        return new OutboxMessage(
                row.getLong("id"),
                row.getObject("contact_id", UUID.class),
                row.getBytes("recipient"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("about"),
                row.getObject("entry_id", UUID.class),
                row.getString("code"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts") + 1);
    }
}
