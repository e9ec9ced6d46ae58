package org.marsad.evidence.internal.uploads;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes uploads that nobody came back for, and folders that no row names, at the start and every ten minutes. */
@Component
@DependsOnDatabaseInitialization
class UploadSweep implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweep.class);

    private final UploadRows rows;
    private final UploadFolders folders;
    private final Clock clock;

    UploadSweep(UploadRows rows, UploadFolders folders, Clock clock) {
        this.rows = rows;
        this.folders = folders;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        sweep();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void sweep() throws IOException {
        List<String> expired = rows.expired(clock.instant());
        expired.forEach(rows::delete);
        // Folders are looked at before rows: one that is made meanwhile has its row already.
        Set<String> unknown = new HashSet<>(folders.all());
        rows.all().forEach(unknown::remove);
        unknown.forEach(folders::remove);
        if (!expired.isEmpty()) {
            LOG.info("removed {} uploads that nobody came back for", expired.size());
        }
    }
}
