package org.marsad.evidence.internal.uploads;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.evidence.internal.FileNames;
import org.marsad.sealing.DataKey;

/**
 * {@code Upload-Metadata} of tus: keys, each with a value in base64, separated by commas.
 *
 * @param header as it was sent
 */
public record UploadMetadata(String header) {

    /** Characters: a name of 255 letters of four bytes, and a media type. */
    private static final int LONGEST = 4096;

    private static final byte[] CONTEXT = "marsad upload metadata".getBytes(StandardCharsets.US_ASCII);

    /** @throws TusException 400 if it is too long or not as the protocol writes it */
    public static UploadMetadata of(String header) {
        UploadMetadata metadata = new UploadMetadata(header);
        if (header.length() > LONGEST || !metadata.isWellFormed()) {
            throw TusException.badRequest("metadata");
        }
        return metadata;
    }

    /** It names the file, which may say as much as its content: it is encrypted as that is. */
    byte[] sealed(DataKey key) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = key.encrypting(bytes, CONTEXT)) {
            out.write(header.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static UploadMetadata opened(byte[] sealed, DataKey key) {
        try (InputStream in = key.decrypting(new ByteArrayInputStream(sealed), CONTEXT)) {
            return new UploadMetadata(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new VaultUnavailableException("the metadata of an upload cannot be read", e);
        }
    }

    private boolean isWellFormed() {
        if (header.isBlank()) {
            return true;
        }
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts[0].isEmpty() || !parts[0].matches("[\\x21-\\x7e]+") || parts.length > 2) {
                return false;
            }
            if (parts.length == 2 && decoded(parts[1]).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The sender's name of the file, the empty text if none was given. */
    public String fileName() {
        return value("filename").or(() -> value("name")).orElse("");
    }

    /** The same, harmless to show. */
    String safeName() {
        return FileNames.safe(fileName());
    }

    /** The media type as the sender declared it. */
    public Optional<String> fileType() {
        return value("filetype").or(() -> value("type")).filter(type -> !type.isBlank());
    }

    private Optional<String> value(String key) {
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ");
            if (parts.length == 2 && parts[0].equals(key)) {
                return decoded(parts[1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
