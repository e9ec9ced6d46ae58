package org.marsad.submission.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.NoSuchUploadException;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.Uploads;
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
    private final Uploads uploads;
    /** Keys of requests under way here; a crash forgets them, as it must, and another node meets the database instead. */
    private final ConcurrentMap<String, CountDownLatch> underWay = new ConcurrentHashMap<>();

    Intake(Reception reception, RepeatedAnswers answers, Quarantine quarantine, Uploads uploads) {
        this.reception = reception;
        this.answers = answers;
        this.quarantine = quarantine;
        this.uploads = uploads;
    }

    /**
     * Receives a submission. When it returns, everything is safe on disk and the process instance exists.
     *
     * @param idempotencyKey 16 to 128 characters, null for none
     * @throws InvalidSubmissionException for a key out of range, one that was used with other content, or an upload
     *     that is unknown, unfinished or expired
     * @throws SubmissionUnderWayException if the first request with this key is still under way
     */
    public Answer receive(NewSubmission submission, @Nullable String idempotencyKey) {
        return receive(submission, idempotencyKey, Duration.ZERO);
    }

    /**
     * The same, but waits for the first request with this key: who clicks twice sees only the second answer.
     *
     * @param patience how long to wait before it is a {@link SubmissionUnderWayException} after all
     */
    public Answer receive(NewSubmission submission, @Nullable String idempotencyKey, Duration patience) {
        try {
            return idempotencyKey == null
                    ? takenOver(submission, null)
                    : receiveOnce(submission, checked(idempotencyKey), patience);
        } finally {
            discard(submission.files());
        }
    }

    /** Receives it with the files of its uploads, which stay usable unless that succeeds. */
    private Answer takenOver(NewSubmission submission, Reception.@Nullable Repetition repetition) {
        List<QuarantinedFile> uploaded = List.of();
        try {
            uploaded = uploads.copy(submission.uploads());
            return reception.receive(submission.with(uploaded), repetition);
        } catch (NoSuchUploadException e) {
            throw InvalidSubmissionException.noSuchUpload();
        } finally {
            discard(uploaded);
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

    private Answer receiveOnce(NewSubmission submission, String key, Duration patience) {
        String hash = answers.keyHash(key);
        CountDownLatch end = new CountDownLatch(1);
        waitFor(hash, end, patience);
        try {
            String content = answers.contentHash(ContentHash.of(submission));
            RepeatedAnswers.Kept kept = answers.find(key).orElse(null);
            if (kept != null) {
                return same(kept, content);
            }
            try {
                return takenOver(submission, new Reception.Repetition(key, content));
            } catch (DuplicateKeyException e) {
                // Another node was faster: its answer is the answer.
                return same(answers.find(key).orElseThrow(() -> e), content);
            }
        } finally {
            underWay.remove(hash);
            end.countDown();
        }
    }

    /** Takes the key's place, once whoever has it is done. */
    private void waitFor(String hash, CountDownLatch end, Duration patience) {
        long start = System.nanoTime();
        CountDownLatch other = underWay.putIfAbsent(hash, end);
        try {
            while (other != null) {
                if (!other.await(patience.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS)) {
                    throw new SubmissionUnderWayException();
                }
                other = underWay.putIfAbsent(hash, end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SubmissionUnderWayException();
        }
    }

    private static Answer same(RepeatedAnswers.Kept kept, String content) {
        if (!kept.contentHash().equals(content)) {
            throw new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key", "KEY_REUSED");
        }
        return kept.answer();
    }
}
