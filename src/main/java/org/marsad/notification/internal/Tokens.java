package org.marsad.notification.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The secrets in the links of a letter. They are computed from the contact's id under a key that is not in the database
 * (256 bits), so nothing is stored that could open anything, and every letter can carry its link to stop.
 */
@Component
public class Tokens {

    private static final int ID = 16;
    private static final int SIZE = ID + 32;

    private final MailKeys keys;

    Tokens(MailKeys keys) {
        this.keys = keys;
    }

    /** What a link allows. */
    public enum Purpose {
        CONFIRM,
        STOP
    }

    /** 64 characters that can stand in an address. */
    public String of(Purpose purpose, UUID contact) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE)
                .putLong(contact.getMostSignificantBits())
                .putLong(contact.getLeastSignificantBits())
                .put(keys.mac(purpose.name(), contact.toString()));
        return Base64.getUrlEncoder().encodeToString(bytes.array());
    }

    /** The contact whose link this is; empty for whatever we did not make. */
    public Optional<UUID> read(Purpose purpose, String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != SIZE) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID contact = new UUID(buffer.getLong(), buffer.getLong());
        byte[] mac = new byte[SIZE - ID];
        buffer.get(mac);
        return MessageDigest.isEqual(mac, keys.mac(purpose.name(), contact.toString()))
                ? Optional.of(contact)
                : Optional.empty();
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
