package org.marsad.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The file that holds the code of the one-time setup: its owner alone reads it, and it goes when the code does. */
final class SetupCodeFile {

    private static final int BYTES = 32;

    private final Path file;

    SetupCodeFile(Path dataDirectory) {
        this.file = dataDirectory.resolve("secrets").resolve("setup-code");
    }

    /** A new code in place of that of an earlier start. */
    String write() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String code = HexFormat.of().formatHex(random);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (FileChannel out = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
                out.write(ByteBuffer.wrap((code + "\n").getBytes(StandardCharsets.US_ASCII)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code;
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
