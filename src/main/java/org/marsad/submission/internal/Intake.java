package org.marsad.submission.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes submissions in, each once: the same Idempotency-Key with the same content gets the same answer. Whatever goes
 * wrong, no file stays in quarantine.
 */
@Component
public class Intake {

    private final Reception reception;
    private final RepeatedAnswers answers;
    private final Quarantine quarantine;
    /** Keys of requests under way here; a crash forgets them, as it must, and another node meets the database instead. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Intake(Reception reception, RepeatedAnswers answers, Quarantine quarantine) {
        this.reception = reception;
        this.answers = answers;
        this.quarantine = quarantine;
    }

    /**
     * Receives a submission. When it returns, everything is safe on disk and the process instance exists.
     *
     * @param idempotencyKey 16 to 128 characters, null for none
     * @throws InvalidSubmissionException for a key out of range, or one that was used with other content
     * @throws SubmissionUnderWayException if the first request with this key is still under way
     */
    public Answer receive(NewSubmission submission, @Nullable String idempotencyKey) {
        try {
            return idempotencyKey == null
                    ? reception.receive(submission, null)
                    : receiveOnce(submission, checked(idempotencyKey));
        } finally {
            discard(submission.files());
        }
    }

    /** Throws away what a request brought that will not be answered. */
    public void discard(List<QuarantinedFile> files) {
        files.forEach(quarantine::discard);
    }

    private static String checked(String key) {
        if (key.length() < 16 || key.length() > 128) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key", "KEY_LENGTH");
        }
        return key;
    }

    private Answer receiveOnce(NewSubmission submission, String key) {
        String hash = answers.keyHash(key);
        if (!underWay.add(hash)) {
            throw new SubmissionUnderWayException();
        }
        try {
            String content = ContentHash.of(submission);
            RepeatedAnswers.Kept kept = answers.find(key).orElse(null);
            if (kept != null) {
                return same(kept, content);
            }
            try {
                return reception.receive(submission, new Reception.Repetition(key, content));
            } catch (DuplicateKeyException e) {
                // Another node was faster: its answer is the answer.
                return same(answers.find(key).orElseThrow(() -> e), content);
            }
        } finally {
            underWay.remove(hash);
        }
    }

    private static Answer same(RepeatedAnswers.Kept kept, String content) {
        if (!kept.contentHash().equals(content)) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key", "KEY_REUSED");
        }
        return kept.answer();
    }
}
