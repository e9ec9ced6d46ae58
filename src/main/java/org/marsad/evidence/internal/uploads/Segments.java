package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.marsad.sealing.DataKey;
import org.marsad.sealing.DurableFiles;

/**
 * The bytes of one upload on disk: a folder of encrypted files, each named by the place of its first byte. An encrypted
 * file cannot be appended to once it is closed, so each stretch of what arrives is a file of its own.
 */
final class Segments {

    private static final String NAME = "%019d";

    private final Path folder;
    private final DataKey key;

    Segments(Path folder, DataKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** Begins the file of the bytes from this place on; closing it ends it. */
    OutputStream begin(long start) throws IOException {
        DurableFiles.createDirectories(folder);
        return key.encrypting(Channels.newOutputStream(DurableFiles.create(file(start))), context(start));
    }

    /** Makes a file that was ended durable. */
    void sync(long start) throws IOException {
        DurableFiles.sync(file(start));
        DurableFiles.syncDirectory(folder);
    }

    void remove(long start) throws IOException {
        Files.deleteIfExists(file(start));
    }

    /** Removes what a crash or a refused part left behind what counts. */
    void removeFrom(long received) throws IOException {
        for (long start : starts()) {
            if (start >= received) {
                remove(start);
            }
        }
    }

    /** The bytes from the first to the last that counts. Reading fails if any was changed or is gone. */
    InputStream read(long received) throws IOException {
        Iterator<Long> starts =
                starts().stream().filter(start -> start < received).iterator();
        return new SequenceInputStream(new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return starts.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return open(starts.next());
            }
        });
    }

    private InputStream open(long start) {
        try {
            return key.decrypting(Files.newInputStream(file(start)), context(start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Long> starts() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> Long.valueOf(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path file(long start) {
        return folder.resolve(String.format(Locale.ROOT, NAME, start));
    }

    /** No file of an upload can take another's place. */
    private static byte[] context(long start) {
        return ("marsad upload from " + start).getBytes(StandardCharsets.US_ASCII);
    }
}
