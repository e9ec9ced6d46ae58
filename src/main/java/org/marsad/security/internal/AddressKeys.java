package org.marsad.security.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Turns addresses into keys to count by. The secret dies with the process, so a dump of the counters names nobody, and
 * nothing here is ever logged.
 */
@Component
class AddressKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SUBSCRIBER_BYTES_OF_IPV6 = 8;

    private final SecretKeySpec secret;

    AddressKeys() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.secret = new SecretKeySpec(random, ALGORITHM);
    }

    /** The same key for the same address and purpose, as long as this process lives. */
    String key(String address, String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(purpose.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(subscriber(address)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who has IPv6 has a whole /64 of addresses: they count as one. */
    private static byte[] subscriber(String address) {
        if (!address.contains(":")) {
            return address.getBytes(UTF_8);
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? Arrays.copyOf(bytes, SUBSCRIBER_BYTES_OF_IPV6) : bytes;
        } catch (UnknownHostException e) {
            return address.getBytes(UTF_8);
        }
    }
}
