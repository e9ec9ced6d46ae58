package org.marsad.sealing;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.marsad.security.SecretSeal;
import org.springframework.stereotype.Component;

/** Seals the secrets of the room of security as texts are sealed, so that they stay readable when the master key is exchanged. */
@Component
class StaffSecrets implements SecretSeal {

    private static final String SECRET = "secret";

    private final TextKeys keys;

    StaffSecrets(TextKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String place, byte[] secret) {
        return row(place).seal(SECRET, Base64.getEncoder().encodeToString(secret));
    }

    @Override
    public byte[] open(String place, String sealed) {
        try {
            return Base64.getDecoder().decode(row(place).open(SECRET, sealed));
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("a secret cannot be opened now", e);
        }
    }

    /** A place has one key, however long its name. */
    private SealedRow row(String place) {
        UUID subject = UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
        return keys.of(subject).row(SECRET, place);
    }
}
