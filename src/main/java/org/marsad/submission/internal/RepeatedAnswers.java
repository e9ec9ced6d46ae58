package org.marsad.submission.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Answers kept for 24 hours for clients that lost them, encrypted with AES-256-GCM under a key derived (HKDF-SHA-256,
 * RFC 5869) from the client's own Idempotency-Key, of which only a keyed hash is kept: the database alone opens none.
 */
@Component
class RepeatedAnswers {

    static final Duration KEPT = Duration.ofHours(24);
    /** What {@link ReceiptKey} hashes contents as. */
    static final String CONTENT = "content";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final ReceiptKey key;
    private final ObjectMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RepeatedAnswers(JdbcClient jdbc, ReceiptKey key, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.json = json;
        this.clock = clock;
    }

    String keyHash(String idempotencyKey) {
        return key.hash("idempotency", idempotencyKey);
    }

    /** What tells one request's content from another's here: of a short one, nobody guesses it from that. */
    String contentHash(String plain) {
        return key.hash(CONTENT, plain);
    }

    Optional<Kept> find(String idempotencyKey) {
        return jdbc.sql("select content_hash, answer from repeated_answer where key_hash = ? and created_at > ?")
                .params(keyHash(idempotencyKey), Timestamp.from(oldest()))
                .query((row, n) -> new Kept(row.getString(1), opened(row.getBytes(2), idempotencyKey)))
                .optional();
    }

    /** Keeps an answer in the caller's transaction; of two that race for a key the database lets one in. */
    void keep(String idempotencyKey, String contentHash, Answer answer) {
        String hash = keyHash(idempotencyKey);
        jdbc.sql("delete from repeated_answer where key_hash = ? and created_at <= ?")
                .params(hash, Timestamp.from(oldest()))
                .update();
        jdbc.sql("insert into repeated_answer (key_hash, content_hash, answer, created_at) values (?, ?, ?, ?)")
                .params(hash, contentHash, sealed(answer, idempotencyKey), Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetOldOnes() {
        jdbc.sql("delete from repeated_answer where created_at <= ?")
                .param(Timestamp.from(oldest()))
                .update();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private byte[] sealed(Answer answer, String idempotencyKey) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, idempotencyKey, nonce).doFinal(json.writeValueAsBytes(answer));
            byte[] sealed = Arrays.copyOf(nonce, NONCE + encrypted.length);
            System.arraycopy(encrypted, 0, sealed, NONCE, encrypted.length);
            return sealed;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer opened(byte[] sealed, String idempotencyKey) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] clear =
                    cipher(Cipher.DECRYPT_MODE, idempotencyKey, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
            return json.readValue(clear, Answer.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cipher cipher(int mode, String idempotencyKey, byte[] nonce) throws GeneralSecurityException {
        byte[] extracted = ReceiptKey.hmac(
                "marsad repeated answer".getBytes(java.nio.charset.StandardCharsets.US_ASCII), idempotencyKey);
        byte[] derived = ReceiptKey.hmac(extracted, "answer\u0001");
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** An answer given before, and the hash of what it answered. */
    record Kept(String contentHash, Answer answer) {}
}
