package org.marsad.submission.internal;

import java.util.List;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealedTable;
import org.marsad.sealing.SealingMigration;
import org.marsad.sealing.TextKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seals what earlier versions stored in clear of submissions and messages, and puts a key to the hashes of contents. */
@Configuration(proxyBeanMethods = false)
class SealingOfSubmissions {

    @Bean
    SealingMigration sealSubmissions(MasterKey master, ReceiptKey key) {
        SealedTable submissions = SealedTable.of(
                SubmissionRow.TABLE,
                "t.id",
                "t.purged_at is null",
                List.of("id"),
                List.of(
                        SubmissionRow.STATEMENT,
                        SubmissionRow.RELATION,
                        SubmissionRow.EVENT_DATE,
                        SubmissionRow.EVENT_PLACE,
                        SubmissionRow.EXPLANATION));
        SealedTable messages = new SealedTable(
                MessageRows.TABLE,
                "t.submission_id",
                "true",
                List.of("id"),
                List.of("submission_id", "sender", "at"),
                List.of(MessageRows.TEXT));
        return new SealingMigration("43.1", "seal submissions and messages", master, submissions, messages) {
            @Override
            protected void more(JdbcTemplate jdbc, TextKeys keys) {
                rehash(jdbc, key, MessageRows.MESSAGE, MessageRows.TABLE, "id");
                rehash(jdbc, key, RepeatedAnswers.CONTENT, "repeated_answer", "key_hash");
            }
        };
    }

    private static void rehash(JdbcTemplate jdbc, ReceiptKey key, String purpose, String table, String primaryKey) {
        jdbc.query("select " + primaryKey + ", content_hash from " + table + " where content_hash is not null", row -> {
            jdbc.update(
                    "update " + table + " set content_hash = ? where " + primaryKey + " = ?",
                    key.hash(purpose, row.getString(2)),
                    row.getObject(1));
        });
    }
}
