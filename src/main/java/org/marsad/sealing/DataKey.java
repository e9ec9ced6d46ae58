package org.marsad.sealing;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * The key of one object, under which its bytes lie on disk: AES-256-GCM in segments of 64 KiB with HKDF-SHA-256, as
 * Google Tink's streaming AEAD does it. Every segment is authenticated with its place, so a range can be read, and what
 * is cut off, exchanged or moved shows before a byte of it is handed out.
 */
public final class DataKey {

    /** Bytes. */
    static final int SIZE = 32;

    private static final int SEGMENT = 64 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private final StreamingAead aead;

    private DataKey(byte[] bytes) {
        this.bytes = bytes.clone();
        try {
            this.aead = new AesGcmHkdfStreaming(this.bytes, "HmacSha256", SIZE, SEGMENT, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static DataKey random() {
        byte[] bytes = new byte[SIZE];
        RANDOM.nextBytes(bytes);
        return new DataKey(bytes);
    }

    static DataKey of(byte[] bytes) {
        return new DataKey(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Encrypts what is written; closing it writes the last segment.
     *
     * @param context what the bytes are; the same must be given to read them
     */
    public OutputStream encrypting(OutputStream out, byte[] context) throws IOException {
        try {
            return aead.newEncryptingStream(out, context);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot encrypt", e);
        }
    }

    /** Decrypts from the start to the end. Reading fails with an {@link IOException} if anything was changed. */
    public InputStream decrypting(InputStream in, byte[] context) throws IOException {
        try {
            return aead.newDecryptingStream(in, context);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot decrypt", e);
        }
    }

    /** Decrypts from anywhere: its position and size are those of the content. */
    public SeekableByteChannel decrypting(SeekableByteChannel in, byte[] context) throws IOException {
        try {
            return aead.newSeekableDecryptingChannel(in, context);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot decrypt", e);
        }
    }
}
