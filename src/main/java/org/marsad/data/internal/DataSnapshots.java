package org.marsad.data.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The snapshots on the disk. One appears whole, under its name, after it is safe there, and beside it the file with its
 * checksum, which is there before: whatever moment the power fails at, none is seen in half.
 */
@Component
public class DataSnapshots {

    private static final String SUM = ".sha256";
    private static final String UNFINISHED = "new-";
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.zip");

    private final Path directory;

    DataSnapshots(@Value("${marsad.data-dir}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("snapshots");
    }

    /** All of them, newest first. */
    public List<DataSnapshot> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .flatMap(name -> snapshot(name).stream())
                    .sorted(Comparator.comparing(DataSnapshot::date).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The snapshot of this file name. */
    public Optional<DataSnapshot> find(String name) {
        return NAME.matcher(name).matches() ? snapshot(name) : Optional.empty();
    }

    private Optional<DataSnapshot> snapshot(String name) {
        Path zip = directory.resolve(name);
        Path sum = directory.resolve(name + SUM);
        try {
            if (!Files.isRegularFile(zip) || !Files.isRegularFile(sum)) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(sum);
            return Optional.of(new DataSnapshot(
                    LocalDate.parse(name.substring(0, name.indexOf('.'))),
                    Files.size(zip),
                    lines.get(0).substring(0, 64),
                    Instant.parse(lines.get(1).substring(2))));
        } catch (IOException e) {
            // Removed in this very moment.
            return Optional.empty();
        }
    }

    /** Where it lies. */
    public Path path(DataSnapshot snapshot) {
        return directory.resolve(snapshot.name());
    }

    /** Makes the snapshot of this day out of these files; when that was stands beside it, where sha256sum overlooks it. */
    void make(LocalDate day, Instant madeAt, Export export) throws IOException {
        Files.createDirectories(directory);
        removeUnfinished();
        String name = day + ".zip";
        Path unfinished = directory.resolve(UNFINISHED + UUID.randomUUID());
        HashedFile file = new HashedFile(unfinished);
        try (file;
                ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
            for (DataFile each : export.files()) {
                // Not the time of its making: the same record makes the same bytes, on whatever node.
                zip.putNextEntry(new ZipEntry(each.name()).setLastModifiedTime(FileTime.from(export.createdAt())));
                Files.copy(export.path(each), zip);
                zip.closeEntry();
            }
        }
        String sum = file.described(name, "application/zip", 0).sha256();
        Path sumFile = directory.resolve(UNFINISHED + UUID.randomUUID());
        HashedFile sumOut = new HashedFile(sumFile);
        try (sumOut) {
            sumOut.write((sum + "  " + name + "\n# " + madeAt + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Files.move(sumFile, directory.resolve(name + SUM), StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        sync();
    }

    private void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes all but so many of the newest. */
    void keep(int newest) throws IOException {
        for (DataSnapshot old : all().stream().skip(newest).toList()) {
            Files.deleteIfExists(path(old));
            Files.deleteIfExists(directory.resolve(old.name() + SUM));
        }
    }
}
