package org.marsad.submission.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.submission.DerivedKeys;
import org.springframework.stereotype.Component;

/**
 * Tasks that cost a machine a second, after Adam Back's hashcash: find a number so that the SHA-256 of the task, a colon and
 * the number begins with so many zero bits. Nothing is kept of a task: it carries when it expires and how hard it is under a
 * keyed hash of ours, and it belongs to the idempotency key of one form, so that a solution serves for one submission.
 */
@Component
public class ProofOfWork {

    private static final Pattern SOLUTION =
            Pattern.compile("([0-9]{1,12})\\.([0-9]{1,2})\\.([A-Za-z0-9_-]{43}):[0-9]{1,19}");

    private final byte[] secret;
    private final WorkSettings settings;
    private final Clock clock;

    ProofOfWork(DerivedKeys keys, WorkSettings settings, Clock clock) {
        this.secret = keys.derived("proof of work");
        this.settings = settings;
        this.clock = clock;
    }

    /** A task for the form with this idempotency key. */
    public String task(String idempotencyKey) {
        return task(clock.instant().plus(settings.validFor()).getEpochSecond(), settings.bits(), idempotencyKey);
    }

    /** True if this solves a task of ours for this form that has not expired. */
    public boolean isDone(String solution, String idempotencyKey) {
        Matcher parts = SOLUTION.matcher(solution);
        if (!parts.matches()) {
            return false;
        }
        long expires = Long.parseLong(parts.group(1));
        int bits = Integer.parseInt(parts.group(2));
        String task = solution.substring(0, solution.indexOf(':'));
        return MessageDigest.isEqual(
                        task.getBytes(US_ASCII),
                        task(expires, bits, idempotencyKey).getBytes(US_ASCII))
                && Instant.ofEpochSecond(expires).isAfter(clock.instant())
                && zeroBits(sha256(solution)) >= bits;
    }

    private String task(long expires, int bits, String idempotencyKey) {
        String head = expires + "." + bits;
        byte[] mark = ReceiptKey.hmac(secret, head + "." + idempotencyKey);
        return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }

    private static int zeroBits(byte[] hash) {
        int bits = 0;
        for (byte each : hash) {
            int zeros = Integer.numberOfLeadingZeros(each & 0xFF) - 24;
            bits += zeros;
            if (zeros < 8) {
                return bits;
            }
        }
        return bits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
