package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.sealing.DurableFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The objects of a single node: files below {@code vault/ab/cd/}, linked in whole or not at all, never overwritten. */
@Component
class FilesystemObjects implements ObjectStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}-[0-9a-f]{16}");

    /** Of every object alike: a listing of the folder, or of a backup, tells nobody when something was sent. */
    private static final FileTime NO_TIME = FileTime.from(Instant.EPOCH);

    private final Path directory;

    FilesystemObjects(@Value("${marsad.data-dir}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("vault");
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Files.setLastModifiedTime(file, NO_TIME);
        DurableFiles.sync(file);
        Path object = path(name);
        Path parent = directory.resolve(name.substring(0, 2)).resolve(name.substring(2, 4));
        DurableFiles.createDirectories(parent);
        // A hard link appears whole or not at all and refuses to replace: atomic and write-once in one call.
        Files.createLink(object, file);
        DurableFiles.syncDirectory(parent);
        Files.delete(file);
    }

    @Override
    public Path newFile() throws IOException {
        DurableFiles.createDirectories(directory);
        return directory.resolve("new-" + UUID.randomUUID());
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    @Override
    public SeekableByteChannel channel(String name) throws IOException {
        return Files.newByteChannel(path(name));
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(path(name));
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

    /** Removes what was being written when the last run ended. */
    int removeUnfinished() throws IOException {
        if (!Files.isDirectory(directory)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> unfinished = files.filter(
                            file -> file.getFileName().toString().startsWith("new-"))
                    .toList();
            for (Path file : unfinished) {
                Files.deleteIfExists(file);
            }
            return unfinished.size();
        }
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of an object");
        }
        return directory
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
