package org.marsad.notification.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.marsad.submission.DerivedKeys;
import org.marsad.submission.EmailAddress;
import org.springframework.stereotype.Component;

/** Encrypts addresses and hashes them under keys that are not in the database (AES-256-GCM, HMAC-SHA-256). */
@Component
class MailKeys {

    private static final String HMAC = "HmacSHA256";
    private static final byte[] CONTEXT = "mail address".getBytes(UTF_8);

    /** Every address is filled up to this, so that its length says nothing; none is longer. */
    private static final int PADDED = 256;

    private final Aead addresses;
    private final SecretKeySpec hashes;

    MailKeys(DerivedKeys keys) {
        try {
            this.addresses = new AesGcmJce(keys.derived("mail addresses"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.hashes = new SecretKeySpec(keys.derived("mail hashes"), HMAC);
    }

    byte[] encrypted(EmailAddress address) {
        try {
            return addresses.encrypt(Arrays.copyOf(address.text().getBytes(UTF_8), PADDED), CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The address again.
     *
     * @throws UnreadableAddressException if it was encrypted under another key, or changed
     */
    EmailAddress decrypted(byte[] encrypted) {
        try {
            String padded = new String(addresses.decrypt(encrypted, CONTEXT), UTF_8);
            return EmailAddress.of(padded.substring(0, padded.indexOf(0))).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new UnreadableAddressException(e);
        }
    }

    /** The same for the same reader of the same promise. */
    String ofSubscription(String promiseId, EmailAddress address) {
        return HexFormat.of().formatHex(mac("subscription", promiseId + '\0' + address.comparable()));
    }

    /** The same for the same address on the same day. */
    String ofDay(LocalDate day, EmailAddress address) {
        return HexFormat.of().formatHex(mac("day", day.toString() + '\0' + address.comparable()));
    }

    /** 32 bytes that nobody can make without the key. */
    byte[] mac(String purpose, String message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(hashes);
            return mac.doFinal((purpose + '\0' + message).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
