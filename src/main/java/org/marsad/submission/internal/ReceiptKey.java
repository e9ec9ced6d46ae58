package org.marsad.submission.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.submission.DerivedKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The key that receipt codes and idempotency keys are hashed under (HMAC-SHA-256, RFC 2104). */
@Component
class ReceiptKey implements DerivedKeys {

    private static final int BYTES = 32;
    private static final String ADVICE = "to the output of \"openssl rand -base64 32\"";

    private final byte[] key;

    ReceiptKey(ReceiptSettings settings, Environment environment, @Value("${marsad.data-dir}") Path dataDirectory) {
        boolean ownKey = settings.key() == null || settings.key().isBlank();
        this.key = ownKey && environment.acceptsProfiles(Profiles.of("demo"))
                ? kept(dataDirectory.resolve("secrets").resolve("receipts.key"))
                : required(settings.key());
    }

    /** @throws StartRefusedException if none is configured, or it is no key */
    static byte[] required(@Nullable String configured) {
        if (configured == null || configured.isBlank()) {
            throw new StartRefusedException(
                    "Set marsad.receipts.key " + ADVICE + " and keep it apart from the database.");
        }
        return decoded(configured);
    }

    private static byte[] decoded(String configured) {
        try {
            byte[] key = Base64.getDecoder().decode(configured.strip());
            if (key.length >= BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // Said below, without repeating what was set.
        }
        throw new StartRefusedException(
                "Set marsad.receipts.key " + ADVICE + ": it must be base64 of at least 32 bytes.");
    }

    /** The demo's key, made once and safe on disk before any receipt depends on it. */
    private static byte[] kept(Path file) {
        try {
            if (Files.exists(file)) {
                return Base64.getDecoder().decode(Files.readString(file).strip());
            }
            Files.createDirectories(file.getParent());
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            Path temporary = file.resolveSibling("receipts.key.new");
            Files.deleteIfExists(temporary);
            try (FileChannel out = FileChannel.open(
                    temporary,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(ByteBuffer.wrap(Base64.getEncoder().encode(key)));
                out.force(true);
            }
            Files.move(temporary, file);
            try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hex of the keyed hash; the purpose keeps hashes of different things apart. */
    String hash(String purpose, @Nullable String secret) {
        return HexFormat.of().formatHex(hmac(key, purpose + '\0' + secret));
    }

    @Override
    public byte[] derived(String purpose) {
        return hmac(key, "derived" + '\0' + purpose);
    }

    static byte[] hmac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
