package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The vault of a single node: files below {@code vault/ab/cd/}, linked in whole or not at all, never overwritten. */
@Component
class FilesystemVault implements Vault {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    FilesystemVault(@Value("${marsad.data-dir}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("vault");
    }

    @Override
    public boolean seal(UUID holder, Path file, String sha256) throws IOException {
        SafeFiles.sync(file);
        Path object = path(sha256);
        Path parent = directory.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
        SafeFiles.createDirectories(parent);
        boolean isNew = link(file, object);
        SafeFiles.syncDirectory(parent);
        Files.delete(file);
        return isNew;
    }

    /** A hard link appears whole or not at all and refuses to replace: atomic and write-once in one call. */
    private static boolean link(Path file, Path object) throws IOException {
        try {
            Files.createLink(object, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    @Override
    public boolean seal(UUID holder, byte[] content, String sha256) throws IOException {
        SafeFiles.createDirectories(directory);
        Path temporary = directory.resolve("new-" + UUID.randomUUID());
        try {
            try (OutputStream out = Channels.newOutputStream(SafeFiles.create(temporary))) {
                out.write(content);
            }
            return seal(holder, temporary, sha256);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public InputStream open(UUID holder, String sha256) throws IOException {
        return new VerifyingInputStream(Files.newInputStream(path(sha256)), sha256);
    }

    @Override
    public SeekableByteChannel channel(UUID holder, String sha256) throws IOException {
        return Files.newByteChannel(path(sha256));
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    @Override
    public Stream<String> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        return Files.walk(directory, 3)
                .filter(Files::isRegularFile)
                .map(file -> file.getFileName().toString())
                .filter(name -> NAME.matcher(name).matches());
    }

    private Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
