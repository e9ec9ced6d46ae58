package org.marsad.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.marsad.evidence.internal.VaultRows.HeldHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Encrypts what an earlier version sealed in clear, below {@code vault/ab/cd/} under its SHA-256. */
@Component
class PlainVaultUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(PlainVaultUpgrade.class);

    private final VaultRows rows;
    private final Seal seal;
    private final Path directory;
    private final TransactionTemplate transaction;

    PlainVaultUpgrade(
            VaultRows rows,
            Seal seal,
            @Value("${marsad.data-dir}") Path dataDirectory,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.seal = seal;
        this.directory = dataDirectory.resolve("vault");
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each object in a transaction of its own; one that was interrupted begins again. */
    void encryptAll() throws IOException {
        for (HeldHash held : rows.withoutKey()) {
            Path plain = plain(held.sha256());
            if (Files.exists(plain)) {
                transaction.executeWithoutResult(status -> encrypt(held, plain));
            } else {
                LOG.error("an evidence item of submission {} has no object in the vault", held.holder());
            }
        }
        removeEncrypted();
    }

    private void encrypt(HeldHash held, Path plain) {
        try {
            byte[] hash;
            try (var content = Files.newInputStream(plain)) {
                hash = Sha256.of(content);
            }
            if (!java.util.HexFormat.of().formatHex(hash).equals(held.sha256())) {
                LOG.error("an original in clear no longer has its hash and stays as it is: {}", plain.getFileName());
                return;
            }
            Path copy = plain.resolveSibling(plain.getFileName() + ".upgrade");
            Files.copy(plain, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            seal.file(held.holder(), copy, held.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeEncrypted() throws IOException {
        for (VaultRows.StoredObject object : rows.all()) {
            Files.deleteIfExists(plain(object.sha256()));
        }
    }

    private Path plain(String sha256) {
        return directory
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
