package org.marsad.inspection.internal.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;

/**
 * A short name for the content of a class path. Our own classes count by their bytes; libraries by name and size, since
 * their names bear their versions and reading 57 MB at every start would tell no more.
 */
final class ContentName {

    private ContentName() {}

    static String of(List<Resource> jars, List<Resource> own) throws IOException {
        MessageDigest digest = sha256();
        for (Resource jar : jars) {
            digest.update((jar.getFilename() + " " + jar.contentLength() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        for (Resource each : own) {
            digest.update((WorkerHome.entry(each) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = new DigestInputStream(each.getInputStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
