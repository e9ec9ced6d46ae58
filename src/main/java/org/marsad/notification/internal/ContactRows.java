package org.marsad.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of contacts. */
@Repository
class ContactRows {

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertForSubmission(UUID id, UUID submissionId, byte[] address, String language, Instant now) {
        jdbc.sql("insert into mail_contact (id, submission_id, address, language, asked_at) values (?, ?, ?, ?, ?)")
                .params(id, submissionId, address, language, Timestamp.from(now))
                .update();
    }

    void insertForPromise(
            UUID id, String promiseId, String subscriptionHash, byte[] address, String language, Instant now) {
        jdbc.sql("""
                insert into mail_contact (id, promise_id, subscription_hash, address, language, asked_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(id, promiseId, subscriptionHash, address, language, Timestamp.from(now))
                .update();
    }

    Optional<Contact> find(UUID id) {
        return query("where id = ?", id);
    }

    /** Locked until the transaction ends: confirming, stopping and the end of a submission stand in a line. */
    Optional<Contact> lock(UUID id) {
        return query("where id = ? for update", id);
    }

    Optional<Contact> lockOfSubmission(UUID submissionId) {
        return query("where submission_id = ? for update", submissionId);
    }

    Optional<Contact> lockOfSubscription(String subscriptionHash) {
        return query("where subscription_hash = ? for update", subscriptionHash);
    }

    private Optional<Contact> query(String where, Object parameter) {
        return jdbc.sql("select * from mail_contact " + where)
                .param(parameter)
                .query(ContactRows::contact)
                .optional();
    }

    void asked(UUID id, String language, Instant now) {
        jdbc.sql("update mail_contact set asked_at = ?, language = ? where id = ?")
                .params(Timestamp.from(now), language, id)
                .update();
    }

    void confirm(UUID id, Instant now) {
        jdbc.sql("update mail_contact set confirmed_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    void eraseAt(UUID id, @Nullable Instant when) {
        jdbc.sql("update mail_contact set erase_at = ? where id = ?")
                .params(when == null ? null : Timestamp.from(when))
                .param(id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from mail_contact where id = ?").param(id).update();
    }

    /** Deletes what nobody confirmed since then, and what is due to be erased now. */
    int deleteExpired(Instant unconfirmedSince, Instant now) {
        return jdbc.sql("delete from mail_contact where (confirmed_at is null and asked_at <= ?) or erase_at <= ?")
                .params(Timestamp.from(unconfirmedSince), Timestamp.from(now))
                .update();
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                row.getObject("submission_id", UUID.class),
                row.getString("promise_id"),
                row.getBytes("address"),
                row.getString("language"),
                row.getTimestamp("asked_at").toInstant(),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("erase_at")));
    }

    @Nullable
    private static Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
