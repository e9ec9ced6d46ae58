package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.Quarantine;
import org.marsad.evidence.QuarantinedFile;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.sealing.DataKey;
import org.marsad.sealing.DurableFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Quarantine as a directory of files with server-made names, encrypted while they are written. Their keys are kept in
 * memory alone: what a crash leaves was never answered, and nobody can read it.
 */
@Component
class FilesystemQuarantine implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(FilesystemQuarantine.class);

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final long limit;
    private final Map<UUID, DataKey> keys = new ConcurrentHashMap<>();

    FilesystemQuarantine(@Value("${marsad.data-dir}") Path dataDirectory, EvidenceSettings settings) {
        this.directory = dataDirectory.resolve("quarantine");
        this.limit = settings.maxFileSize().toBytes();
    }

    @Override
    public QuarantinedFile receive(InputStream content, String name, @Nullable String declaredType) throws IOException {
        UUID id = UUID.randomUUID();
        Path file = path(id);
        DataKey key = DataKey.random();
        MessageDigest digest = Sha256.digest();
        boolean complete = false;
        try {
            long size = receive(content, file, key, digest, name);
            keys.put(id, key);
            complete = true;
            return new QuarantinedFile(
                    id, FileNames.safe(name), declaredType, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!complete) {
                remove(file);
            }
        }
    }

    private long receive(InputStream content, Path file, DataKey key, MessageDigest digest, String name)
            throws IOException {
        OutputStream out = encrypting(file, key);
        long size;
        try {
            size = copy(content, out, digest, name);
        } catch (IOException | RuntimeException e) {
            closeQuietly(out);
            throw e;
        }
        try {
            out.close();
        } catch (IOException e) {
            throw new VaultUnavailableException("quarantine cannot be written", e);
        }
        return size;
    }

    private static void closeQuietly(OutputStream out) {
        try {
            out.close();
        } catch (IOException e) {
            LOG.debug("an incomplete file in quarantine did not close", e);
        }
    }

    private OutputStream encrypting(Path file, DataKey key) {
        FileChannel channel = create(file);
        try {
            return key.encrypting(Channels.newOutputStream(channel), EncryptedVault.CONTEXT);
        } catch (IOException e) {
            throw new VaultUnavailableException("quarantine cannot be written", e);
        }
    }

    /** Never throws: that would hide why the file is incomplete. What stays is swept away at the next start. */
    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("an incomplete file stays in quarantine until the next start", e);
        }
    }

    private FileChannel create(Path file) {
        try {
            DurableFiles.createDirectories(directory);
            return DurableFiles.create(file);
        } catch (IOException e) {
            throw new VaultUnavailableException("quarantine cannot be written", e);
        }
    }

    /** Reading fails as the sender's fault (IOException), writing as ours. */
    private long copy(InputStream content, OutputStream out, MessageDigest digest, String name) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            if (size > limit) {
                throw new FileTooLargeException(FileNames.safe(name), limit);
            }
            digest.update(buffer, 0, read);
            write(out, buffer, read);
        }
        return size;
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new VaultUnavailableException("quarantine cannot be written", e);
        }
    }

    @Override
    public void discard(QuarantinedFile file) {
        keys.remove(file.id());
        try {
            Files.deleteIfExists(path(file.id()));
        } catch (IOException e) {
            throw new VaultUnavailableException("quarantine cannot be written", e);
        }
    }

    /**
     * The key of a received file.
     *
     * @throws IllegalStateException if it is not in quarantine here
     */
    DataKey key(QuarantinedFile file) {
        DataKey key = keys.get(file.id());
        if (key == null) {
            throw new IllegalStateException("not in quarantine");
        }
        return key;
    }

    Path path(UUID id) {
        return directory.resolve(id.toString());
    }

    Path directory() {
        return directory;
    }
}
