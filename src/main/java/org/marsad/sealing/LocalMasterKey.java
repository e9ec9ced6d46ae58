package org.marsad.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Master keys as a file holds them: AES-256-GCM (NIST SP 800-38D) with the context as associated data. */
class LocalMasterKey implements MasterKey {

    private final String current;
    private final Map<String, AesGcmJce> keys = new LinkedHashMap<>();
    private final SecretKeySpec naming;

    LocalMasterKey(MasterKeyFile file) {
        try {
            for (MasterKeyFile.Entry entry : file.keys()) {
                keys.put(entry.id(), new AesGcmJce(decoded(entry.key())));
            }
            this.current = file.keys().get(0).id();
            byte[] purpose = "marsad object names".getBytes(StandardCharsets.UTF_8);
            this.naming = new SecretKeySpec(
                    Hkdf.computeHkdf("HmacSha256", decoded(file.naming()), new byte[0], purpose, 32), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @Override
    public Wrapped wrap(DataKey key, String context) throws IOException {
        try {
            byte[] wrapped = key(current).encrypt(key.bytes(), context.getBytes(StandardCharsets.UTF_8));
            return new Wrapped(current, Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IOException("a key cannot be wrapped", e);
        }
    }

    @Override
    public DataKey unwrap(Wrapped wrapped, String context) throws IOException {
        try {
            return DataKey.of(
                    key(wrapped.by()).decrypt(decoded(wrapped.key()), context.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("a key cannot be unwrapped", e);
        }
    }

    boolean knows(String id) {
        return keys.containsKey(id);
    }

    @Override
    public String current() {
        return current;
    }

    @Override
    public void reread() {}

    private AesGcmJce key(String id) throws IOException {
        AesGcmJce key = keys.get(id);
        if (key == null) {
            throw new IOException("the master key " + id + " is not in the master key file");
        }
        return key;
    }

    @Override
    public String name(String sha256) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(naming);
            return HexFormat.of().formatHex(mac.doFinal(sha256.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
