package org.marsad.evidence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Removes what a crash left between seal and commit: files still in quarantine, and vault objects that no row names.
 * Runs before the first request can be taken, so nothing under way is touched; the filesystem vault has one node.
 */
@Component
@DependsOnDatabaseInitialization
class LeftoverSweep implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverSweep.class);

    private final FilesystemQuarantine quarantine;
    private final Vault vault;
    private final EvidenceRows rows;

    LeftoverSweep(FilesystemQuarantine quarantine, Vault vault, EvidenceRows rows) {
        this.quarantine = quarantine;
        this.vault = vault;
        this.rows = rows;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        int removed = emptyQuarantine() + removeOrphans();
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
        try (Stream<String> objects = vault.all()) {
            List<String> orphans =
                    objects.filter(sha256 -> !rows.isHeld(sha256)).toList();
            for (String sha256 : orphans) {
                vault.remove(sha256);
            }
            return orphans.size();
        }
    }
}
