package org.marsad.submission.internal;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marsad.evidence.QuarantinedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes by what a submission is alike others: its words, whatever their spacing, punctuation and vowel marks, and its
 * files, whatever their names. Only keyed hashes are kept, so that nobody finds out from them what was sent.
 */
@Component
class Marks {

    private final JdbcClient jdbc;
    private final ReceiptKey key;

    Marks(JdbcClient jdbc, ReceiptKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void note(UUID id, NewSubmission submission, Instant now) {
        Set<String> marks = new LinkedHashSet<>();
        marks.add(key.hash("alike words", plain(submission.statement())));
        if (!submission.files().isEmpty()) {
            marks.add(key.hash("alike files", files(submission)));
        }
        for (String mark : marks) {
            jdbc.sql("insert into submission_mark (submission_id, mark, at) values (?, ?, ?)")
                    .params(id, mark, Timestamp.from(now))
                    .update();
        }
    }

    private static String plain(String statement) {
        return Normalizer.normalize(statement, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String files(NewSubmission submission) {
        return submission.files().stream()
                .map(QuarantinedFile::sha256)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
