package org.marsad.submission.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.sealing.OneConnection;
import org.marsad.sealing.SealedRow;
import org.marsad.sealing.TextKey;
import org.marsad.sealing.TextKeys;
import org.marsad.submission.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The threads between team and submitters. */
@Repository
@OneConnection
class MessageRows {

    static final String TABLE = "submission_message";
    static final String TEXT = "text";
    /** What {@link ReceiptKey} hashes messages as. */
    static final String MESSAGE = "message";

    private final JdbcClient jdbc;
    private final TextKeys keys;
    private final ReceiptKey hashing;

    MessageRows(JdbcClient jdbc, TextKeys keys, ReceiptKey hashing) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.hashing = hashing;
    }

    void append(UUID submissionId, Message message) {
        append(submissionId, message, null);
    }

    /** @param contentHash what tells this message from others, where it may come twice */
    void append(UUID submissionId, Message message, @Nullable String contentHash) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String text = sealed(keys.of(submissionId), submissionId, message.from(), message.at())
                .seal(TEXT, message.text());
        jdbc.sql("""
                insert into submission_message (submission_id, sender, at, text, author, content_hash)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(submissionId, message.from().name(), Timestamp.from(message.at()), text)
                .params(message.author(), contentHash == null ? null : keyed(contentHash))
                .update(key, "id");
        for (UUID file : message.files()) {
            jdbc.sql("insert into submission_message_file (message_id, evidence_item_id) values (?, ?)")
                    .params(Objects.requireNonNull(key.getKey()).longValue(), file)
                    .update();
        }
    }

    /** A message's number is not known before it is stored: who wrote and when tell it from the others of its thread. */
    private static SealedRow sealed(TextKey key, UUID submissionId, Message.From from, Instant at) {
        return key.row(TABLE, submissionId, from.name(), at);
    }

    /** A short message could be guessed from a hash that anybody can compute. */
    private String keyed(String contentHash) {
        return hashing.hash(MESSAGE, contentHash);
    }

    /** Oldest first. */
    List<Message> of(UUID submissionId) {
        Map<Long, List<UUID>> files = files(submissionId);
        TextKey key = keys.of(submissionId);
        return jdbc.sql(
                        "select id, sender, at, text, author from submission_message where submission_id = ? order by id")
                .param(submissionId)
                .query((row, n) -> message(row, key, submissionId, files.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Message message(ResultSet row, TextKey key, UUID submissionId, List<UUID> files)
            throws SQLException {
        Message.From from = Message.From.valueOf(row.getString("sender"));
        Instant at = row.getTimestamp("at").toInstant();
        String text = sealed(key, submissionId, from, at).open(TEXT, row.getString(TEXT));
        return new Message(from, at, text, row.getString("author"), files);
    }

    private Map<Long, List<UUID>> files(UUID submissionId) {
        return jdbc
                .sql("""
                select message_id, evidence_item_id from submission_message_file
                where message_id in (select id from submission_message where submission_id = ?)
                """)
                .param(submissionId)
                .query((row, n) -> Map.entry(row.getLong(1), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The latest message of the submitter with this content since then. */
    Optional<Earlier> earlier(UUID submissionId, String contentHash, Instant since) {
        return jdbc.sql("""
                select id, (select max(id) from submission_message where submission_id = m.submission_id) as newest
                from submission_message m where submission_id = ? and content_hash = ? and at > ?
                order by id desc fetch first 1 row only
                """)
                .params(submissionId, keyed(contentHash), Timestamp.from(since))
                .query((row, n) -> new Earlier(row.getLong("id"), row.getLong("id") == row.getLong("newest")))
                .optional();
    }

    /** Ids of the evidence items that came with a message. */
    List<UUID> filesOf(long messageId) {
        return jdbc.sql("select evidence_item_id from submission_message_file where message_id = ?")
                .param(messageId)
                .query(UUID.class)
                .list();
    }

    /** When the submitter wrote since then, oldest first. */
    List<Instant> writtenSince(UUID submissionId, Instant since) {
        return jdbc.sql("""
                select at from submission_message where submission_id = ? and sender = 'SUBMITTER' and at > ? order by at
                """)
                .params(submissionId, Timestamp.from(since))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** A message sent before. @param newest whether nobody has written since */
    record Earlier(long id, boolean newest) {}
}
