package org.marsad.evidence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.evidence.internal.VaultRows.StoredObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Encrypts what an earlier version left in clear, and removes what a crash left between seal and commit: files still in
 * quarantine, and vault objects that no row names.
 * Runs before the first request can be taken, so nothing under way is touched; the filesystem vault has one node.
 */
@Component
@DependsOnDatabaseInitialization
class LeftoverSweep implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverSweep.class);

    private final FilesystemQuarantine quarantine;
    private final FilesystemObjects store;
    private final VaultRows rows;
    private final PlainVaultUpgrade upgrade;

    LeftoverSweep(FilesystemQuarantine quarantine, FilesystemObjects store, VaultRows rows, PlainVaultUpgrade upgrade) {
        this.quarantine = quarantine;
        this.store = store;
        this.rows = rows;
        this.upgrade = upgrade;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        upgrade.encryptAll();
        int removed = emptyQuarantine() + store.removeUnfinished() + removeOrphans();
        if (removed > 0) {
            LOG.info("removed {} leftovers of submissions that were never answered", removed);
        }
    }

    private int emptyQuarantine() throws IOException {
        if (!Files.isDirectory(quarantine.directory())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(quarantine.directory())) {
            List<Path> leftovers = files.toList();
            for (Path file : leftovers) {
                Files.deleteIfExists(file);
            }
            return leftovers.size();
        }
    }

    private int removeOrphans() throws IOException {
        Set<String> known = rows.all().stream().map(StoredObject::file).collect(Collectors.toSet());
        try (Stream<String> objects = store.all()) {
            List<String> orphans = objects.filter(file -> !known.contains(file)).toList();
            for (String file : orphans) {
                store.remove(file);
            }
            return orphans.size();
        }
    }
}
