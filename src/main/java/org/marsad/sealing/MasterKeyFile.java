package org.marsad.sealing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.marsad.StartRefusedException;

/**
 * The file of master keys: the first one wraps, all of them unwrap, so a new one is put in front and the old ones stay
 * until nothing is wrapped by them. The naming secret stays for ever: objects are found by it.
 *
 * @param naming base64 of 32 random bytes
 * @param keys the current one first
 */
record MasterKeyFile(String naming, List<Entry> keys) {

    static final String ADVICE = "Set marsad.vault.master-key-file to a file made by "
            + "\"java -jar marsad.jar --marsad.vault.new-master-key-file=FILE\" and keep a copy of it apart from the vault.";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** One master key: its id, and base64 of 32 random bytes. */
    record Entry(String id, String key) {}

    static MasterKeyFile random() {
        return new MasterKeyFile(secret(32), List.of(new Entry(HexFormat.of().formatHex(bytes(8)), secret(32))));
    }

    /** @throws StartRefusedException if it is not there, not readable, readable by others or no file of keys */
    static MasterKeyFile read(Path file) {
        try {
            refuseReadableByOthers(file);
            MasterKeyFile read = JSON.readValue(Files.readString(file), MasterKeyFile.class);
            read.check();
            return read;
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new StartRefusedException("The master key file " + file + " is not one. " + ADVICE);
        } catch (IOException e) {
            throw new StartRefusedException("The master key file " + file + " cannot be read. " + ADVICE);
        }
    }

    private void check() {
        requireSecret(naming);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key");
        }
        for (Entry entry : keys) {
            requireSecret(entry.key());
            if (!entry.id().matches("[A-Za-z0-9-]{1,40}")) {
                throw new IllegalArgumentException("an id is 1 to 40 letters, digits or dashes");
            }
        }
    }

    private static void requireSecret(String base64) {
        if (Base64.getDecoder().decode(base64).length != 32) {
            throw new IllegalArgumentException("a secret has 32 bytes");
        }
    }

    private static void refuseReadableByOthers(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> permission.name().startsWith("OTHERS_"))) {
            throw new StartRefusedException("Others may read the master key file " + file
                    + ": take that away with \"chmod 600 " + file + "\".");
        }
    }

    /** Writes it where nothing is yet, durable before anything depends on it. */
    void write(Path file) {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                DurableFiles.createDirectories(parent);
            }
            DurableFiles.write(file, JSON.writeValueAsBytes(this), OWNER);
        } catch (FileAlreadyExistsException e) {
            throw new StartRefusedException(file + " is there already; a master key is never written over.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a new key in front, which wraps from now on; the old ones go on unwrapping. */
    MasterKeyFile withNewKey() {
        List<Entry> all = new ArrayList<>(random().keys());
        all.addAll(keys);
        return new MasterKeyFile(naming, all);
    }

    /** Writes it over the one that is there, whole or not at all. */
    void replace(Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            DurableFiles.write(fresh, JSON.writeValueAsBytes(this), OWNER);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableFiles.syncDirectory(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String secret(int length) {
        return Base64.getEncoder().encodeToString(bytes(length));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
