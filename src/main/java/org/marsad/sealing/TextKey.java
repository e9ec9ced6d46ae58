package org.marsad.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals the texts of one thing: AES-256-GCM with a random nonce, and the place of each text as associated data, so that a
 * text which was moved to another column or row does not open there. Lengths are rounded up to 64 bytes: a code or a date
 * does not show by its length.
 */
public final class TextKey {

    private static final int BLOCK = 64;
    private static final byte END = (byte) 0x80;

    /** Where the key comes from. */
    interface Store {

        Optional<DataKey> stored();

        DataKey made();
    }

    private final Store store;
    private @Nullable AesGcmJce aead;

    TextKey(Store store) {
        this.store = store;
    }

    /**
     * The texts of one row.
     *
     * @param parts what tells the row from others of the table; the same at every reading. Times count by milliseconds
     */
    public SealedRow row(String table, Object... parts) {
        return new SealedRow(this, table, parts);
    }

    /** Base64 of nonce, ciphertext and tag. */
    String seal(String place, String text) {
        try {
            return Base64.getEncoder().encodeToString(sealing().encrypt(padded(text), bytes(place)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BrokenSealException if it was sealed elsewhere, under another key or not at all, or was changed */
    String open(String place, String sealed) {
        try {
            return unpadded(opening().decrypt(Base64.getDecoder().decode(sealed), bytes(place)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokenSealException(place, e);
        }
    }

    private AesGcmJce sealing() throws GeneralSecurityException {
        if (aead == null) {
            aead = new AesGcmJce(store.stored().orElseGet(store::made).bytes());
        }
        return aead;
    }

    private AesGcmJce opening() throws GeneralSecurityException {
        if (aead == null) {
            DataKey key = store.stored().orElseThrow(() -> new GeneralSecurityException("its key is gone"));
            aead = new AesGcmJce(key.bytes());
        }
        return aead;
    }

    /** ISO/IEC 7816-4: one byte that ends the text, zeros behind it. */
    private static byte[] padded(String text) {
        byte[] clear = bytes(text);
        byte[] padded = Arrays.copyOf(clear, (clear.length / BLOCK + 1) * BLOCK);
        padded[clear.length] = END;
        return padded;
    }

    private static String unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (padded[end] != END) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
