package org.marsad.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.marsad.evidence.internal.keys.DataKey;
import org.marsad.evidence.internal.keys.MasterKey;
import org.marsad.evidence.internal.keys.MasterKey.Wrapped;
import org.marsad.security.SecretSeal;
import org.springframework.stereotype.Component;

/** Seals each secret under a data key of its own, which stands wrapped before it. */
@Component
class MasterKeySeal implements SecretSeal {

    private static final String SEPARATOR = ":";

    private final MasterKey master;

    MasterKeySeal(MasterKey master) {
        this.master = master;
    }

    @Override
    public String seal(String place, byte[] secret) {
        DataKey key = DataKey.random();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            try (OutputStream out = key.encrypting(sealed, context(place))) {
                out.write(secret);
            }
            Wrapped wrapped = master.wrap(key, place);
            return String.join(
                    SEPARATOR, wrapped.by(), wrapped.key(), Base64.getEncoder().encodeToString(sealed.toByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException("a secret cannot be sealed", e);
        }
    }

    @Override
    public byte[] open(String place, String sealed) {
        String[] parts = sealed.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalStateException("no sealed secret");
        }
        try {
            DataKey key = master.unwrap(new Wrapped(parts[0], parts[1]), place);
            byte[] content = Base64.getDecoder().decode(parts[2]);
            return key.decrypting(new ByteArrayInputStream(content), context(place))
                    .readAllBytes();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("a secret cannot be opened", e);
        }
    }

    private static byte[] context(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
