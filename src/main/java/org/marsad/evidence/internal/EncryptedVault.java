package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.UUID;
import org.marsad.evidence.internal.VaultRows.HeldKey;
import org.marsad.evidence.internal.VaultRows.StoredObject;
import org.marsad.sealing.DataKey;
import org.marsad.sealing.MasterKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads objects with the keys of who holds them. */
@Component
class EncryptedVault implements Vault {

    /** What every object's ciphertext is bound to; that no two are exchanged, the keys see to, one for each object. */
    static final byte[] CONTEXT = "marsad sealed object".getBytes(StandardCharsets.UTF_8);

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedVault.class);

    private final VaultRows rows;
    private final ObjectStore store;
    private final MasterKey master;

    EncryptedVault(VaultRows rows, ObjectStore store, MasterKey master) {
        this.rows = rows;
        this.store = store;
        this.master = master;
    }

    /** A wrapped key works for its object and its holder alone. */
    static String keyContext(String objectName, UUID holder) {
        return objectName + ' ' + holder;
    }

    @Override
    public InputStream open(UUID holder, String sha256) throws IOException {
        String name = master.name(sha256);
        DataKey key = key(name, holder);
        return new VerifyingInputStream(key.decrypting(store.open(object(name).file()), CONTEXT), sha256);
    }

    /** The key of an object, whoever holds it. */
    DataKey key(StoredObject object) throws IOException {
        HeldKey held = rows.anyKey(object.name()).orElseThrow(() -> new NoSuchFileException(object.file()));
        return master.unwrap(held.wrapped(), keyContext(object.name(), held.holder()));
    }

    /** Reads an object to its end; fails if it is not whole. */
    void read(StoredObject object, DataKey key) throws IOException {
        try (InputStream content =
                new VerifyingInputStream(key.decrypting(store.open(object.file()), CONTEXT), object.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public SeekableByteChannel channel(UUID holder, String sha256) throws IOException {
        String name = master.name(sha256);
        DataKey key = key(name, holder);
        return key.decrypting(store.channel(object(name).file()), CONTEXT);
    }

    private DataKey key(String name, UUID holder) throws IOException {
        HeldKey held = rows.key(name, holder).orElseThrow(() -> new NoSuchFileException("no key to " + name));
        return master.unwrap(held.wrapped(), keyContext(name, holder));
    }

    private StoredObject object(String name) throws IOException {
        return rows.find(name).orElseThrow(() -> new NoSuchFileException(name));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(UUID holder, String sha256) {
        String name = master.name(sha256);
        rows.lock(name).ifPresent(object -> {
            rows.release(name, holder);
            if (rows.anyKey(name).isEmpty()) {
                rows.remove(name);
                AfterTransaction.committed(() -> remove(object.file()));
            }
        });
    }

    private void remove(String file) {
        try {
            store.remove(file);
        } catch (IOException e) {
            // Nobody holds its key any more; the next start removes the bytes.
            LOG.warn("an object that nobody holds stays until the next start", e);
        }
    }
}
