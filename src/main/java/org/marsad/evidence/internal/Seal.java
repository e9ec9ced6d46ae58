package org.marsad.evidence.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.marsad.evidence.internal.VaultRows.HeldKey;
import org.marsad.sealing.DataKey;
import org.marsad.sealing.DurableFiles;
import org.marsad.sealing.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts content into the vault as part of the caller's transaction: when a method returns, the bytes are durable; if the
 * transaction rolls back, they are removed again. Of two who seal the same content at once the second waits for the
 * first, and then holds the first's object.
 */
@Component
public class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private final VaultRows rows;
    private final ObjectStore store;
    private final MasterKey master;
    private final Clock clock;
    private final TransactionTemplate savepoint;
    private final SecureRandom random = new SecureRandom();

    Seal(VaultRows rows, ObjectStore store, MasterKey master, Clock clock, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.store = store;
        this.master = master;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /**
     * Takes a file in clear over for a holder: it is encrypted, and gone from where it was.
     *
     * @param sha256 hex, of its content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(UUID holder, Path file, String sha256) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            stream(holder, content, sha256);
        }
        Files.deleteIfExists(file);
    }

    /** The same for content in memory, such as a statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void content(UUID holder, byte[] content, String sha256) throws IOException {
        stream(holder, new ByteArrayInputStream(content), sha256);
    }

    private void stream(UUID holder, InputStream content, String sha256) throws IOException {
        DataKey key = DataKey.random();
        Path temporary = store.newFile();
        try {
            try (OutputStream out =
                    key.encrypting(Channels.newOutputStream(DurableFiles.create(temporary)), EncryptedVault.CONTEXT)) {
                content.transferTo(out);
            }
            ciphertext(holder, temporary, key, sha256);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Takes the places of all that one transaction is going to seal, always in the same order, so that two transactions
     * with the same contents never wait for each other in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void inOrder(Collection<String> hashes) {
        new TreeSet<>(hashes).forEach(sha256 -> place(master.name(sha256), sha256));
    }

    /** Takes ciphertext over that was written under this key and {@link EncryptedVault#CONTEXT}. */
    @Transactional(propagation = Propagation.MANDATORY)
    void ciphertext(UUID holder, Path file, DataKey key, String sha256) throws IOException {
        String name = master.name(sha256);
        Optional<String> place = place(name, sha256);
        if (place.isPresent()) {
            String object = place.get();
            AfterTransaction.rolledBack(() -> remove(object));
            store.put(object, file);
            rows.hold(name, holder, master.wrap(key, EncryptedVault.keyContext(name, holder)));
            Places.ofTransaction(this).filled(name);
        } else {
            holdToo(holder, name);
            Files.deleteIfExists(file);
        }
    }

    /** The name under which its bytes are to be put; empty if they are there already. */
    private Optional<String> place(String name, String sha256) {
        return Places.ofTransaction(this).of(name, () -> thereOrPlaced(name, sha256));
    }

    /** Locks what is there, or takes the place in the table, until the transaction ends. */
    private Optional<String> thereOrPlaced(String name, String sha256) {
        String object = name + '-' + suffix();
        Instant now = clock.instant();
        while (rows.lock(name).isEmpty()) {
            try {
                savepoint.executeWithoutResult(status -> rows.insert(name, object, sha256, now));
                return Optional.of(object);
            } catch (DuplicateKeyException e) {
                LOG.debug("somebody was faster with the same content");
            }
        }
        return Optional.empty();
    }

    private void holdToo(UUID holder, String name) throws IOException {
        if (rows.key(name, holder).isPresent()) {
            return;
        }
        HeldKey other = rows.anyKey(name).orElseThrow(() -> new IOException("an object without a key"));
        DataKey key = master.unwrap(other.wrapped(), EncryptedVault.keyContext(name, other.holder()));
        rows.hold(name, holder, master.wrap(key, EncryptedVault.keyContext(name, holder)));
    }

    /** Names never come twice, so whoever cleans up behind a failed transaction removes nothing of another's. */
    private String suffix() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void remove(String object) {
        try {
            store.remove(object);
        } catch (IOException | RuntimeException e) {
            LOG.warn("an object of a failed transaction stays in the vault until the next start", e);
        }
    }

    /** The places one transaction has taken and not yet filled. */
    private static final class Places implements TransactionSynchronization {

        private final Seal seal;
        private final Map<String, Optional<String>> places = new HashMap<>();

        private Places(Seal seal) {
            this.seal = seal;
        }

        static Places ofTransaction(Seal seal) {
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                if (each instanceof Places places && places.seal == seal) {
                    return places;
                }
            }
            Places places = new Places(seal);
            TransactionSynchronizationManager.registerSynchronization(places);
            return places;
        }

        Optional<String> of(String name, Supplier<Optional<String>> take) {
            return places.computeIfAbsent(name, any -> take.get());
        }

        void filled(String name) {
            places.put(name, Optional.empty());
        }
    }
}
